package kz.undeu.identity;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** The token that a client sends itself, by RFC 6750. Of all schemes only this one is never sent by a browser alone. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    public static boolean isIn(HttpRequest<?> request) {
        return of(request).isPresent();
    }

    public static Optional<String> of(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
