package kz.undeu.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import kz.undeu.identity.SessionSecrets.TokenKind;

/** Starts, renews and ends sessions: a signed token in a cookie that scripts cannot read. */
@Singleton
public class Sessions {

    private final SessionSecrets secrets;
    private final SessionTokens tokens;
    private final EndedSessions ended;
    private final SessionConfiguration configuration;
    private final InstantSource clock;

    Sessions(
            SessionSecrets secrets,
            SessionTokens tokens,
            EndedSessions ended,
            SessionConfiguration configuration,
            InstantSource clock) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.ended = ended;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * The cookie that signs a person in. The session is always a new one; the one that the request carried, whoever's it
     * was, ends.
     */
    public Cookie start(Person person, HttpRequest<?> request) {
        Session.of(request).ifPresent(before -> {
            ended.end(before, clock.instant());
            ended.writeSoon();
        });
        return cookie(begin(person));
    }

    /**
     * The cookie that lets a session go on; empty while its token is young, when it has come to its full length, and for
     * tokens that no browser sent.
     */
    public Optional<Cookie> renew(HttpRequest<?> request) {
        Instant at = clock.instant();
        return request.getUserPrincipal(SessionAuthentication.class)
                .filter(SessionAuthentication::byCookie)
                .map(SessionAuthentication::session)
                .filter(session -> session.isToBeRenewed(at))
                // It may have ended while the answer was made.
                .filter(session -> !ended.isEnded(session))
                .map(session -> {
                    Session renewed = issue(session.id(), session.person(), session.startedAt(), at);
                    return renewed.expiresAt().isAfter(session.expiresAt()) ? cookie(renewed) : null;
                });
    }

    /**
     * Ends the session of a request, on every replica; returns the cookie that takes it from the browser. The session in the
     * cookie ends also where a token beside it was looked at first: whoever loses the cookie believes that it is over.
     */
    Cookie end(HttpRequest<?> request) {
        Optional<Session> inCookie = request.getCookies()
                .findCookie(configuration.cookieName())
                .flatMap(cookie -> tokens.read(cookie.getValue()));
        Stream.concat(Session.of(request).stream(), inCookie.stream()).forEach(session -> {
            ended.end(session, clock.instant());
            ended.writeSoon();
        });
        return cookie("", Duration.ZERO);
    }

    /**
     * Ends every session that this person has begun; returns the cookie that takes the one at hand from the browser.
     *
     * @throws RuntimeException when the database is away: then it holds on this replica only, and the person must know
     */
    Cookie endEverywhere(Person person) {
        ended.endAll(person.key(), clock.instant());
        ended.write();
        return cookie("", Duration.ZERO);
    }

    private Session begin(Person person) {
        Instant at = clock.instant();
        return issue(SessionId.random(), person, at.truncatedTo(ChronoUnit.MILLIS), at);
    }

    private Session issue(SessionId id, Person person, Instant startedAt, Instant at) {
        Instant end = startedAt.plus(configuration.lengthFor(person.roles()));
        Instant idle = at.plus(configuration.idle());
        return new Session(
                id,
                person,
                startedAt,
                at.truncatedTo(ChronoUnit.SECONDS),
                (idle.isBefore(end) ? idle : end).truncatedTo(ChronoUnit.SECONDS));
    }

    private Cookie cookie(Session session) {
        return cookie(
                secrets.sign(TokenKind.SESSION, session.claims()),
                Duration.between(session.issuedAt(), session.expiresAt()));
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
