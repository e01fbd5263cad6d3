package kz.undeu.escalation.webhook;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks by Standard Webhooks 1.0.0: over id, seconds and body, with a full stop between them. */
@Singleton
class WebhookSigning {

    private static final String HMAC = "HmacSHA256";

    private final WebhookKeys keys;

    WebhookSigning(WebhookKeys keys) {
        this.keys = keys;
    }

    /** The value of webhook-signature by our keys. */
    String v1a(String id, Instant at, byte[] body) {
        return joined("v1a,", keys.sign(signed(id, at, body)).stream());
    }

    /** The value of webhook-signature by secrets of the channel. */
    String v1(String id, Instant at, byte[] body, List<String> secrets) {
        byte[] content = signed(id, at, body);
        return joined("v1,", secrets.stream().map(secret -> hmac(WebhookSecret.bytes(secret), content)));
    }

    private static String joined(String version, Stream<byte[]> signatures) {
        return signatures
                .map(signature -> version + Base64.getEncoder().encodeToString(signature))
                .collect(Collectors.joining(" "));
    }

    private static byte[] signed(String id, Instant at, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + '.' + at.getEpochSecond() + '.').getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
