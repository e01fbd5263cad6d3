package kz.undeu.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.reactivestreams.Publisher;

/**
 * Finds out which person is calling, without the database: by the Bearer token, and only where there is none by the
 * cookie. Stands in for the framework's own fetcher, which would take any token that somebody we trust has signed, such as
 * one that an identity provider made for another purpose.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private final SessionTokens tokens;
    private final EndedSessions ended;
    private final SessionConfiguration configuration;
    private final InstantSource clock;

    SessionFetcher(SessionTokens tokens, EndedSessions ended, SessionConfiguration configuration, InstantSource clock) {
        this.tokens = tokens;
        this.ended = ended;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> bearer = BearerToken.of(request);
        Optional<String> token = bearer.isPresent()
                ? bearer
                : request.getCookies().findCookie(configuration.cookieName()).map(Cookie::getValue);
        return token.flatMap(this::read)
                .<Publisher<Authentication>>map(
                        session -> Publishers.just(new SessionAuthentication(session, bearer.isEmpty())))
                .orElseGet(Publishers::empty);
    }

    private Optional<Session> read(String token) {
        return tokens.read(token).filter(this::holds);
    }

    private boolean holds(Session session) {
        // Asked for again, so that a shorter length counts for sessions that have begun.
        var length = configuration.lengthFor(session.person().roles());
        return !session.isOver(clock.instant())
                && !session.expiresAt().isAfter(session.startedAt().plus(length))
                && !ended.isEnded(session);
    }
}
