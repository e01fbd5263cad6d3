package kz.undeu.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Tells browsers what our pages never do, and how long what they got may be kept. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HeadersFilter implements Ordered {

    /**
     * Scripts only from us; style attributes carry the numbers of bars; images may be data for icons in CSS. Besides us a
     * page may call NCALayer, which signs with an EDS, on the reader's own machine.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self' wss://127.0.0.1:13579; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @ResponseFilter
    void filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.getPath().startsWith("/assets/") && response.status().getCode() == 200) {
            // Their names hold a hash of what is in them.
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }
}
