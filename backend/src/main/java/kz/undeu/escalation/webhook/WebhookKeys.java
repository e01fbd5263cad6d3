package kz.undeu.escalation.webhook;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.micronaut.context.annotation.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys that sign webhooks: Ed25519 (RFC 8032), used for nothing else. All of them sign each webhook, so that a receiver
 * that knows any of them goes on while they are exchanged. Made at the start, so that a key that will not do stops it.
 */
@Context
class WebhookKeys {

    private static final String PROPERTY = "undeu.webhook.key";
    private static final String FURTHER = "undeu.webhook.further-keys";
    private static final int SEED_LENGTH = 32;
    private static final String PUBLIC_PREFIX = "whpk_";

    private final List<Key> keys = new ArrayList<>();

    WebhookKeys(WebhookConfiguration configuration) {
        keys.add(Key.of(PROPERTY, configuration.key()));
        configuration.furtherKeys().forEach(key -> keys.add(Key.of(FURTHER, key)));
    }

    /** The signatures of all keys, each 64 bytes. */
    List<byte[]> sign(byte[] content) {
        return keys.stream().map(key -> key.sign(content)).toList();
    }

    /** The public halves as Standard Webhooks writes them: {@code whpk_} and base64. */
    List<String> published() {
        return keys.stream()
                .map(key -> PUBLIC_PREFIX + Base64.getEncoder().encodeToString(key.publicKey()))
                .toList();
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return keys.size() + " webhook keys";
    }

    private record Key(Ed25519Sign signing, byte[] publicKey) {

        private static Key of(String property, String base64) {
            byte[] seed;
            try {
                seed = Base64.getDecoder().decode(base64.strip().getBytes(StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(property + " is not base64");
            }
            if (seed.length != SEED_LENGTH) {
                throw new IllegalStateException(property + " has not " + SEED_LENGTH + " bytes");
            }
            try {
                return new Key(
                        new Ed25519Sign(seed),
                        Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] sign(byte[] content) {
            try {
                return signing.sign(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
