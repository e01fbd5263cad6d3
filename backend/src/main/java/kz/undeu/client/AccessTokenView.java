package kz.undeu.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A token, in the form of RFC 6749, section 5.1.
 *
 * @param tokenType always Bearer
 * @param expiresIn seconds
 */
@Serdeable
record AccessTokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {}
