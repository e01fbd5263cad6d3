package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a session is carried.
 *
 * @param secret signs the tokens; at least 32 bytes
 * @param previousSecrets still verify tokens, sign none
 * @param idle how long a session lasts without a request; pages that are looked at ask every four minutes
 * @param length how long a session lasts at most
 * @param staffLength how long a session with a role besides CITIZEN lasts at most
 * @param cookieName of the cookie that holds the token
 * @param cookieSecure whether browsers send it over TLS only
 */
@ConfigurationProperties("undeu.session")
public record SessionConfiguration(
        @NotBlank String secret,
        @Nullable List<String> previousSecrets,
        @NotNull Duration idle,
        @NotNull Duration length,
        @NotNull Duration staffLength,
        @NotBlank String cookieName,
        boolean cookieSecure) {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(6);

    public SessionConfiguration {
        previousSecrets = previousSecrets == null
                ? List.of()
                : previousSecrets.stream().filter(each -> !each.isBlank()).toList();
        if (idle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IllegalArgumentException("undeu.session.idle is shorter than " + SHORTEST_IDLE);
        }
    }

    /** How long a session of these roles lasts at most. */
    Duration lengthFor(Set<Role> roles) {
        return roles.equals(Set.of(Role.CITIZEN)) ? length : staffLength;
    }

    /** How long any session lasts at most. */
    Duration longest() {
        return length.compareTo(staffLength) < 0 ? staffLength : length;
    }
}
