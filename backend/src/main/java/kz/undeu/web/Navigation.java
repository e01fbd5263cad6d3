package kz.undeu.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** Tells somebody at a browser, who wants something to read, from programs. */
public final class Navigation {

    private Navigation() {}

    /** Whether a page is asked for, and HTML before anything else. */
    public static boolean is(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads
                && request.getHeaders().accept().stream()
                        .findFirst()
                        .filter(MediaType.TEXT_HTML_TYPE::equals)
                        .isPresent();
    }
}
