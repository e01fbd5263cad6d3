package kz.undeu.testing;

import io.micronaut.http.HttpRequest;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;

/** The tokens in the cookies of new sessions, for callers that are no browser. */
public final class Tokens {

    private Tokens() {}

    public static String of(Sessions sessions, Person person) {
        return sessions.start(person, HttpRequest.GET("/")).getValue();
    }
}
