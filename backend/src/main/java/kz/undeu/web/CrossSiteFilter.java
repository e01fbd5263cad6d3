package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpHostResolver;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.undeu.identity.BearerToken;
import kz.undeu.identity.SessionConfiguration;
import kz.undeu.kernel.CommonRefusal;

/**
 * Keeps other sites from acting in the name of a signed-in person: with the session cookie a change needs a header that
 * only scripts of our own origin can set, and whatever a browser says of the origin must be ours. Bearer tokens are no
 * browser's to send, so they need neither.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrossSiteFilter implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String MARK = "X-Undeu";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /**
     * Mail programs post here in the name of whoever pressed their button (RFC 8058), from wherever they run. What the
     * address holds authorizes it, and it can do nothing but end mail.
     */
    private static final Pattern ONE_CLICK = Pattern.compile("/(kk|ru|en)/following/end/[A-Za-z0-9_-]+");

    private final HttpHostResolver hosts;
    private final Problems problems;
    private final String cookieName;

    CrossSiteFilter(HttpHostResolver hosts, Problems problems, SessionConfiguration session) {
        this.hosts = hosts;
        this.problems = problems;
        this.cookieName = session.cookieName();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (READING.contains(request.getMethod())
                || BearerToken.isIn(request)
                || ONE_CLICK.matcher(request.getPath()).matches()) {
            return null;
        }
        boolean marked = "1".equals(request.getHeaders().get(MARK));
        boolean hasSession = request.getCookies().contains(cookieName);
        return isForeign(request) || (hasSession && !marked)
                ? problems.of(request, CommonRefusal.CSRF, List.of())
                : null;
    }

    private boolean isForeign(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String site = request.getHeaders().get(FETCH_SITE);
        return (origin != null && !origin.equals(hosts.resolve(request)))
                || (site != null && !OWN_SITES.contains(site));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
