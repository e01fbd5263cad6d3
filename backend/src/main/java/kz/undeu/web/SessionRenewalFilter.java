package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Arrays;
import kz.undeu.identity.SessionConfiguration;
import kz.undeu.identity.Sessions;

/**
 * Lets the session of somebody who is active go on. Only answers that nobody may keep carry the new cookie: in a cache
 * between us and many readers it would sign all of them in.
 */
@ServerFilter("/api/v1/**")
class SessionRenewalFilter implements Ordered {

    private final Sessions sessions;
    private final String cookieName;

    SessionRenewalFilter(Sessions sessions, SessionConfiguration configuration) {
        this.sessions = sessions;
        this.cookieName = configuration.cookieName();
    }

    @ResponseFilter
    void filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // Who has just signed in or out is not overtaken by the session before.
        if (isKeptByNobody(response.getHeaders().get(HttpHeaders.CACHE_CONTROL))
                && response.getCookie(cookieName).isEmpty()) {
            sessions.renew(request).ifPresent(response::cookie);
        }
    }

    private static boolean isKeptByNobody(@Nullable String cacheControl) {
        return cacheControl != null
                && Arrays.stream(cacheControl.split(",")).map(String::strip).anyMatch("no-store"::equalsIgnoreCase);
    }

    /** Outside of what decides on keeping the answer. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
