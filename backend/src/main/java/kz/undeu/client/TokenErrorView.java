package kz.undeu.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * Why there is no token, in the form of RFC 6749, section 5.2, which clients of OAuth expect.
 *
 * @param error the code
 * @param errorDescription for developers, English
 */
@Serdeable
record TokenErrorView(
        String error, @JsonProperty("error_description") String errorDescription) {

    static TokenErrorView of(TokenRefused refused) {
        return new TokenErrorView(refused.code().name().toLowerCase(Locale.ROOT), refused.getMessage());
    }
}
