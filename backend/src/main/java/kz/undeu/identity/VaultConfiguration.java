package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * The keys of what is kept encrypted.
 *
 * @param key base64 of 32 random bytes; seals what is new
 * @param previousKeys open what was sealed before; may go when the job has sealed everything anew
 */
@ConfigurationProperties("undeu.vault")
public record VaultConfiguration(
        @NotBlank String key, @Nullable List<String> previousKeys) {

    public VaultConfiguration {
        previousKeys = previousKeys == null ? List.of() : List.copyOf(previousKeys);
    }
}
