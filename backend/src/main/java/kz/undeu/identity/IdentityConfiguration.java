package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Secrets and limits of identity.
 *
 * @param pepper base64 of at least 32 random bytes; whoever changes it makes everybody a stranger
 * @param sessionLength how long a session lasts
 */
@ConfigurationProperties("undeu.identity")
public record IdentityConfiguration(@NotBlank String pepper, @NotNull Duration sessionLength) {}
