package kz.undeu.identity;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts and ends sessions: a signed token in a cookie that scripts cannot read. */
@Singleton
public class Sessions {

    private final TokenGenerator tokens;
    private final SessionConfiguration configuration;

    Sessions(TokenGenerator tokens, SessionConfiguration configuration) {
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** The cookie that signs a person in. */
    public Cookie start(Person person) {
        return cookie(token(person), configuration.length());
    }

    /** The cookie that ends the session of a browser. */
    public Cookie end() {
        return cookie("", Duration.ZERO);
    }

    /** The token itself, for clients that send it as Bearer. */
    public String token(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>(person.claims());
        Authentication authentication = Authentication.build(
                person.key().hex(), person.roles().stream().map(Role::name).toList(), claims);
        return tokens.generateToken(authentication, (int) configuration.length().toSeconds())
                .orElseThrow(() -> new IllegalStateException("the session token cannot be signed"));
    }

    private Cookie cookie(String value, Duration maxAge) {
        return Cookie.of(configuration.cookieName(), value)
                .httpOnly(true)
                .secure(configuration.cookieSecure())
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(maxAge.toSeconds());
    }
}
