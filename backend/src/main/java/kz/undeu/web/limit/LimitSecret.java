package kz.undeu.web.limit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What challenges and hidden address blocks are made with; one key for each purpose. */
@Singleton
class LimitSecret {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] secret;

    LimitSecret(LimitConfiguration configuration) {
        if (configuration.secret() == null || configuration.secret().isBlank()) {
            secret = new byte[SHORTEST];
            new SecureRandom().nextBytes(secret);
        } else {
            secret = configuration.secret().getBytes(StandardCharsets.UTF_8);
            if (secret.length < SHORTEST) {
                throw new IllegalArgumentException("undeu.web.secret needs at least " + SHORTEST + " bytes");
            }
        }
    }

    byte[] keyFor(String purpose) {
        return hmac(secret, purpose);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
