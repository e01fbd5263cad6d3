package kz.undeu.petition.team;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What a link of an invitation holds: 32 random bytes. Never printed or stored; {@code toString} hides it. */
public final class InvitationSecret {

    private static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private InvitationSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static InvitationSecret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new InvitationSecret(bytes);
    }

    /** Reads base64url; empty when no invitation can have it. */
    static Optional<InvitationSecret> parse(String base64Url) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
            return bytes.length == LENGTH ? Optional.of(new InvitationSecret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noBase64Url) {
            return Optional.empty();
        }
    }

    /** As the link holds it. */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the row holds: SHA-256, 32 bytes. No pepper: nobody tries 256 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "secret of an invitation";
    }
}
