package kz.undeu.escalation.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * What webhooks are signed with.
 *
 * @param key base64 of the 32 bytes of an Ed25519 seed
 * @param furtherKeys sign besides, while keys are exchanged
 */
@ConfigurationProperties("undeu.webhook")
record WebhookConfiguration(@NotBlank String key, @Nullable List<String> furtherKeys) {

    WebhookConfiguration {
        furtherKeys = furtherKeys == null ? List.of() : List.copyOf(furtherKeys);
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "webhook keys";
    }
}
