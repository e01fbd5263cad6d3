package kz.undeu.identity;

import io.micronaut.http.HttpRequest;

/**
 * Marks the requests of an address from which too many sign-ins have failed: no provider is asked for them. The web module
 * counts and pulls, whoever would ask looks.
 */
public final class SignInBrake {

    private static final String ATTRIBUTE = "undeu.sign-in-brake";

    private SignInBrake() {}

    public static void pull(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean isPulled(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE).isPresent();
    }
}
