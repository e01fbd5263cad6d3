package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Lets browsers and caches in between keep public answers for a moment, and ask whether they still hold. */
@ServerFilter("/api/v1/**")
class PublicCacheFilter implements Ordered {

    /** Sections whose answers are the same for everybody; the rest is not kept, unless its controller says so. */
    private static final Set<String> PUBLIC = Set.of(
            "petitions",
            "jurisdictions",
            "topics",
            "agencies",
            "threshold-rules",
            "thresholds",
            "statistics",
            "transparency");

    private static final String FOR_A_SECOND = "public, max-age=1";
    private static final String PREFIX = "/api/v1/";

    private final ObjectMapper json;

    PublicCacheFilter(ObjectMapper json) {
        this.json = json;
    }

    @ResponseFilter
    @Nullable
    MutableHttpResponse<?> filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        String own = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        boolean isKept = own == null ? isPublic(request.getPath()) : own.startsWith("public");
        if (!reads || (own != null && !isKept)) {
            return null;
        }
        if (response.status() != HttpStatus.OK || !isKept || response.getBody().isEmpty()) {
            if (own == null) {
                response.header(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            return null;
        }
        String etag = etag(response.body());
        boolean isKnown = isKnown(etag, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        MutableHttpResponse<?> answer = isKnown ? HttpResponse.notModified() : response;
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, own == null ? FOR_A_SECOND : own);
        return answer.header(HttpHeaders.VARY, "Cookie, Authorization").header(HttpHeaders.ETAG, etag);
    }

    /** Whether the reader has it: If-None-Match is a list, and a proxy that compresses makes its tags weak. */
    private static boolean isKnown(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(etag::equals);
    }

    private static boolean isPublic(String path) {
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return PUBLIC.contains(slash < 0 ? rest : rest.substring(0, slash));
    }

    private String etag(Object body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}
