package kz.undeu.identity;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person who is signed in, as the token tells it.
 *
 * @param startedAt when the person proved who they are, to the millisecond; renewing does not change it
 * @param issuedAt when this token was made, to the second
 * @param expiresAt when this token ends unless it is renewed, to the second
 */
record Session(SessionId id, Person person, Instant startedAt, Instant issuedAt, Instant expiresAt) {

    private static final String ID = "sid";
    private static final String STARTED_AT = "auth_time";
    private static final String ISSUED_AT = "iat";
    private static final String EXPIRES_AT = "exp";
    private static final String PERSON = "sub";
    private static final String ROLES = "roles";
    // A token that was used this late is renewed: often enough not to lapse, rarely enough to cost nothing.
    private static final int RENEWED_AFTER_SHARE = 3;

    /** The session of a request, if it carries one that holds. */
    static Optional<Session> of(HttpRequest<?> request) {
        return request.getUserPrincipal(SessionAuthentication.class).map(SessionAuthentication::session);
    }

    /**
     * Reads the claims of a token whose signature was verified.
     *
     * @throws RuntimeException when one is missing or of another type
     */
    static Session ofClaims(Map<String, Object> claims) {
        List<?> roles = (List<?>) claims.get(ROLES);
        return new Session(
                new SessionId((String) claims.get(ID)),
                Person.ofClaims(
                        (String) claims.get(PERSON),
                        roles.stream().map(String.class::cast).toList(),
                        claims),
                Instant.ofEpochMilli(Math.round(((Number) claims.get(STARTED_AT)).doubleValue() * 1000)),
                ((Date) claims.get(ISSUED_AT)).toInstant(),
                ((Date) claims.get(EXPIRES_AT)).toInstant());
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>(person.claims());
        claims.put(PERSON, person.key().hex());
        claims.put(ROLES, person.roles().stream().map(Role::name).sorted().toList());
        claims.put(ID, id.value());
        // NumericDate of RFC 7519 may have a fraction; without it "before" and "in the same second" are one.
        claims.put(STARTED_AT, startedAt.toEpochMilli() / 1000.0);
        claims.put(ISSUED_AT, issuedAt.getEpochSecond());
        claims.put(EXPIRES_AT, expiresAt.getEpochSecond());
        return claims;
    }

    boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /** Whether its token has used up so much of its life that the next answer brings a new one. */
    boolean isToBeRenewed(Instant at) {
        Duration life = Duration.between(issuedAt, expiresAt);
        return !at.isBefore(issuedAt.plus(life.dividedBy(RENEWED_AFTER_SHARE)));
    }
}
