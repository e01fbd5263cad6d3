package kz.undeu.identity;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that makes hashes of guessable things unguessable. Comes from configuration or a secret store, never from the
 * database. Safe for use by many threads.
 */
public final class Pepper {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;
    // A Mac is not thread-safe and looking one up costs more than using it.
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    private Pepper(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Reads a pepper.
     *
     * @param property the name of the property it comes from, for the error
     * @param base64 at least 32 bytes
     * @throws IllegalStateException when it is no base64 or too short; never shows the value
     */
    public static Pepper ofBase64(String property, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalStateException(property + " is shorter than " + SHORTEST + " bytes");
        }
        return new Pepper(secret);
    }

    /** HMAC-SHA-256 over the parts one after another, 32 bytes. */
    public byte[] hmac(byte[]... parts) {
        Mac mac = macs.get();
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
