package kz.undeu.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine asks with: client credentials (RFC 6749, section 4.4) proved by a signed assertion (RFC 7523).
 *
 * @param grantType {@code client_credentials}
 * @param clientAssertionType {@code urn:ietf:params:oauth:client-assertion-type:jwt-bearer}
 * @param clientAssertion a JWT signed with the private key of the client
 * @param clientId may be left out; the assertion tells it
 */
@Serdeable
record TokenRequest(
        @JsonProperty("grant_type") String grantType,
        @JsonProperty("client_assertion_type") String clientAssertionType,
        @JsonProperty("client_assertion") String clientAssertion,
        @JsonProperty("client_id") @Nullable String clientId) {

    private static final String GRANT_TYPE = "client_credentials";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Reads a form. What it holds besides is ignored, as RFC 6749 asks. */
    static TokenRequest of(Map<String, Object> form) throws TokenRefused {
        if (!GRANT_TYPE.equals(required(form, "grant_type"))) {
            throw new TokenRefused(TokenRefused.Code.UNSUPPORTED_GRANT_TYPE, "grant_type must be " + GRANT_TYPE);
        }
        if (!ASSERTION_TYPE.equals(required(form, "client_assertion_type"))) {
            throw TokenRefused.request("client_assertion_type must be " + ASSERTION_TYPE);
        }
        return new TokenRequest(
                GRANT_TYPE,
                ASSERTION_TYPE,
                required(form, "client_assertion"),
                optional(form, "client_id").orElse(null));
    }

    private static String required(Map<String, Object> form, String name) throws TokenRefused {
        return optional(form, name).orElseThrow(() -> TokenRefused.request(name + " is missing"));
    }

    private static Optional<String> optional(Map<String, Object> form, String name) throws TokenRefused {
        Object value = form.get(name);
        if (value instanceof List<?> values) {
            if (values.size() > 1) {
                throw TokenRefused.request(name + " stands there twice");
            }
            value = values.isEmpty() ? null : values.get(0);
        }
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }
}
