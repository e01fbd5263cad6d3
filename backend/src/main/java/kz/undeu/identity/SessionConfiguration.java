package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How a session is carried.
 *
 * @param secret signs the tokens; at least 32 bytes
 * @param length how long a session lasts
 * @param cookieName of the cookie that holds the token
 * @param cookieSecure whether browsers send it over TLS only
 */
@ConfigurationProperties("undeu.session")
public record SessionConfiguration(
        @NotBlank String secret,
        @NotNull Duration length,
        @NotBlank String cookieName,
        boolean cookieSecure) {}
