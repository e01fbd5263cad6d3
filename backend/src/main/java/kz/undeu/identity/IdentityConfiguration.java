package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;

/**
 * The secret of identity.
 *
 * @param pepper base64 of at least 32 random bytes; whoever changes it makes everybody a stranger
 */
@ConfigurationProperties("undeu.identity")
public record IdentityConfiguration(@NotBlank String pepper) {}
