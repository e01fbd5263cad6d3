package kz.undeu.identity;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the session token in its cookie; a Bearer token, which comes first, wins. */
@Singleton
class SessionCookieReader implements TokenReader<HttpRequest<?>> {

    private final String cookieName;

    SessionCookieReader(SessionConfiguration configuration) {
        this.cookieName = configuration.cookieName();
    }

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getCookies().findCookie(cookieName).map(Cookie::getValue);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
