package kz.undeu.escalation.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What both sides of a V1 webhook know, in the form of Standard Webhooks: {@code whsec_} and base64. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";

    /** The standard asks for 24 to 64. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    public static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** What HMAC is keyed with. */
    static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }
}
