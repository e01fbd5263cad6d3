package kz.undeu.escalation.dossier;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The half of a key that everybody may know: it shows that a dossier is ours. */
final class DossierPublicKey {

    static final int LENGTH = 32;

    /** What stands before the key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID_LENGTH = 8;

    private final byte[] bytes;

    DossierPublicKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** 16 hex digits: the beginning of the SHA-256 of the key as PEM holds it. */
    String id() {
        return HexFormat.of().formatHex(Sha256.of(encoded()), 0, ID_LENGTH);
    }

    /** As OpenSSL reads it. */
    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private byte[] encoded() {
        return ByteBuffer.allocate(ED25519.length + LENGTH)
                .put(ED25519)
                .put(bytes)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DossierPublicKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return id();
    }
}
