package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Lets browsers and caches in between keep public answers for a moment, and ask whether they still hold. Below other addresses
 * than {@code /api/v1} only what its controller calls public.
 */
@ServerFilter({"/api/**", "/log/**", "/data", "/data/csv-metadata.json", "/oembed"})
class PublicCacheFilter implements Ordered {

    /** Sections whose answers are the same for everybody; the rest is not kept, unless its controller says so. */
    private static final Set<String> PUBLIC = Set.of(
            "auth",
            "petitions",
            "collection-pauses",
            "holidays",
            "petition-limits",
            "jurisdictions",
            "topics",
            "agencies",
            "threshold-rules",
            "thresholds",
            "statistics",
            "transparency");

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
        boolean isMarked = response.getHeaders().contains(HttpHeaders.ETAG);
        if (!reads || isMarked || (own != null && !isKept)) {
            return null;
        }
        if (response.status() != HttpStatus.OK || !isKept || response.getBody().isEmpty()) {
            if (own == null) {
                response.header(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            return null;
        }
        // Written once: for the tag and for the reader.
        byte[] bytes = response.body() instanceof byte[] ready ? ready : written(response);
        EntityTag tag = EntityTag.of(bytes);
        boolean isKnown = tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        if (isKnown) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        // What else its controller says of it, such as who may read it, holds for a copy too.
        MutableHttpResponse<?> answer =
                isKnown ? response.status(HttpStatus.NOT_MODIFIED).body(null) : response.body(bytes);
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, own == null ? KeptAnswer.FOR_A_SECOND : own);
        if (request.getPath().startsWith(PREFIX)) {
            answer.header(HttpHeaders.VARY, KeptAnswer.VARY);
        }
        return answer.header(HttpHeaders.ETAG, tag.value());
    }

    private static boolean isPublic(String path) {
        if (!path.startsWith(PREFIX)) {
            return false;
        }
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return PUBLIC.contains(slash < 0 ? rest : rest.substring(0, slash));
    }

    private byte[] written(MutableHttpResponse<?> response) {
        try {
            byte[] bytes = json.writeValueAsBytes(response.body());
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}
