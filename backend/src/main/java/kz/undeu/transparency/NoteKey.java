package kz.undeu.transparency;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs the heads of the logs: Ed25519 with a name. {@code toString} hides it. Source: C2SP signed-note.
 */
final class NoteKey {

    private static final byte ED25519 = 1;
    private static final int ID_LENGTH = 4;
    private static final int SEED_LENGTH = 32;
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String SIGNATURE = "\n— ";

    private final String name;
    private final byte[] id;
    private final byte[] publicKey;
    private final Ed25519Sign signing;
    private final Ed25519Verify verifying;

    private NoteKey(String name, byte[] seed) throws GeneralSecurityException {
        Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
        this.name = name;
        this.publicKey = typed(pair.getPublicKey());
        this.id = id(name, publicKey);
        this.signing = new Ed25519Sign(seed);
        this.verifying = new Ed25519Verify(pair.getPublicKey());
    }

    /**
     * Reads a key as {@code golang.org/x/mod/sumdb/note} writes it: {@code PRIVATE+KEY+name+id+base64}.
     *
     * @throws IllegalStateException when it is none; never shows it
     */
    static NoteKey parse(String text) {
        try {
            String[] parts = text.strip().substring(PREFIX.length()).split("\\+", 3);
            byte[] key = Base64.getDecoder().decode(parts[2]);
            if (!text.startsWith(PREFIX) || key.length != SEED_LENGTH + 1 || key[0] != ED25519) {
                throw new IllegalStateException("undeu.log.key is no Ed25519 key of a signed note");
            }
            NoteKey read = new NoteKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
            if (!HexFormat.of().formatHex(read.id).equals(parts[1])) {
                throw new IllegalStateException("undeu.log.key has an id that does not fit");
            }
            return read;
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("undeu.log.key is no Ed25519 key of a signed note");
        }
    }

    /** A new key, as {@link #parse} reads it. */
    static String generate(String name) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
            return PREFIX + name + "+" + HexFormat.of().formatHex(id(name, typed(pair.getPublicKey()))) + "+"
                    + Base64.getEncoder().encodeToString(typed(pair.getPrivateKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    /** The verifier key, which everybody may know: {@code name+id+base64}. */
    String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(publicKey);
    }

    /**
     * Signs a text.
     *
     * @param text ends in a newline
     * @return the note: text, empty line and signature
     */
    String sign(String text) {
        try {
            byte[] signature = signing.sign(text.getBytes(StandardCharsets.UTF_8));
            byte[] line = ByteBuffer.allocate(ID_LENGTH + signature.length)
                    .put(id)
                    .put(signature)
                    .array();
            return text + SIGNATURE + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The text of a note that this key has signed.
     *
     * @throws IllegalArgumentException when it has not
     */
    String open(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("no note");
        }
        String text = note.substring(0, end + 1);
        boolean isOurs = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(SIGNATURE.substring(1) + name + " "))
                .anyMatch(line -> isSignature(text, line.substring(line.lastIndexOf(' ') + 1)));
        if (!isOurs) {
            throw new IllegalArgumentException("a note that our key has not signed");
        }
        return text;
    }

    private boolean isSignature(String text, String base64) {
        try {
            byte[] line = Base64.getDecoder().decode(base64);
            if (!Arrays.equals(id, Arrays.copyOf(line, ID_LENGTH))) {
                return false;
            }
            verifying.verify(Arrays.copyOfRange(line, ID_LENGTH, line.length), text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    private static byte[] typed(byte[] key) {
        return ByteBuffer.allocate(key.length + 1).put(ED25519).put(key).array();
    }

    private static byte[] id(String name, byte[] typedPublicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typedPublicKey), ID_LENGTH);
    }

    @Override
    public String toString() {
        return "log key " + verifierKey();
    }
}
