package kz.undeu.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.identity.SessionConfiguration;

/** Tells browsers what our pages never do, and how long what they got may be kept. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HeadersFilter implements Ordered {

    /** Where scripts may connect to: us, and NCALayer, which signs with an EDS on the reader's own machine. */
    private static final List<String> CONNECTIONS = List.of("'self'", "wss://127.0.0.1:13579");

    /**
     * Everything comes from us, nothing stands in the page itself; React writes style attributes through the CSSOM, which
     * is no inline style. Images may be data, for icons in CSS. Where the browser has Trusted Types, only the policy
     * "undeu" makes addresses of scripts: those of the workers that solve challenges and check logs.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src " + String.join(" ", CONNECTIONS),
            "worker-src 'self'",
            "manifest-src 'self'",
            // The card for other sites, as its organizer tries it.
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types undeu");

    /**
     * The one page that other sites may put into a frame. It shows a count and leads here in a window of its own; so there is
     * nothing in it that a page around it could make somebody press. What it says instead, when it cannot, is framed too: a browser
     * would tell the reader of that site that we refused to connect.
     */
    private static final Pattern FRAMED = Pattern.compile("/embed/[0-9a-z]{10}");

    private static final String TALLY = "/api/v1/petitions/[0-9a-z]{10}/tally";
    private static final Pattern READ_BY_ANY_PAGE = Pattern.compile(TALLY);

    private static final String FRAMED_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors *",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /**
     * What the card needs where the page around it gives it no origin of its own (a frame with {@code sandbox}): its files and
     * the count, which are the same for everybody.
     */
    private static final Pattern OF_CARD = Pattern.compile("/embed\\.(js|css)|" + TALLY);

    /**
     * What the pages use is allowed to them alone; the rest, to nobody. The share sheet is ours alone as it is, and not
     * every browser knows its name.
     */
    private static final String PERMISSIONS_POLICY = Stream.concat(
                    Stream.of("clipboard-write=(self)"),
                    Stream.of(
                                    "accelerometer",
                                    "autoplay",
                                    "browsing-topics",
                                    "camera",
                                    "clipboard-read",
                                    "display-capture",
                                    "encrypted-media",
                                    "fullscreen",
                                    "geolocation",
                                    "gyroscope",
                                    "hid",
                                    "idle-detection",
                                    "local-fonts",
                                    "magnetometer",
                                    "microphone",
                                    "midi",
                                    "payment",
                                    "picture-in-picture",
                                    "publickey-credentials-get",
                                    "screen-wake-lock",
                                    "serial",
                                    "usb",
                                    "window-management",
                                    "xr-spatial-tracking")
                            .map(feature -> feature + "=()"))
            .collect(Collectors.joining(", "));

    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final String YEAR_WITH_SUBDOMAINS = "max-age=31536000; includeSubDomains";
    private static final MediaType MANIFEST = MediaType.of("application/manifest+json");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final boolean behindTls;

    HeadersFilter(SessionConfiguration session) {
        this.behindTls = session.cookieSecure();
    }

    @ResponseFilter
    void filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String path = request.getPath();
        boolean framed = FRAMED.matcher(path).matches();
        boolean shared = framed || (isGood(response) && OF_CARD.matcher(path).matches());
        response.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Content-Security-Policy", framed ? FRAMED_POLICY : CONTENT_SECURITY_POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", PERMISSIONS_POLICY);
        // The logs, and pictures that show what a link leads to, are for pages of others too, and said so.
        if (!response.getHeaders().contains(RESOURCE_POLICY)) {
            response.header(RESOURCE_POLICY, shared ? "cross-origin" : "same-origin");
        }
        if (isGood(response) && READ_BY_ANY_PAGE.matcher(path).matches()) {
            // Without cookies, by what "*" says.
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        if (behindTls) {
            response.header("Strict-Transport-Security", YEAR_WITH_SUBDOMAINS);
        }
        if (isGood(response) && path.equals("/manifest.webmanifest")) {
            // The framework does not know what its name ends with.
            response.contentType(MANIFEST);
        }
        if (path.startsWith("/assets/") && response.status().getCode() == 200) {
            // Their names hold a hash of what is in them.
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
    }

    private static boolean isGood(MutableHttpResponse<?> response) {
        return response.status().getCode() < HttpStatus.BAD_REQUEST.getCode();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }
}
