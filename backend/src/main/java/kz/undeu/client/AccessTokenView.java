package kz.undeu.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A token, in the form of RFC 6749, section 5.1.
 *
 * @param tokenType always Bearer
 * @param expiresIn seconds
 */
@Serdeable
@Schema(example = """
        {"access_token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ2N3E4dDR4eDFyIn0.7x1m", "token_type": "Bearer",
         "expires_in": 900}""")
record AccessTokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {}
