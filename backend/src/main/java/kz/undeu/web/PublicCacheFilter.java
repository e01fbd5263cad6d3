package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

/** Lets browsers and caches in between keep public answers for a moment, and ask whether they still hold. */
@ServerFilter("/api/v1/**")
class PublicCacheFilter implements Ordered {

    /** Sections whose answers are the same for everybody; the rest is not kept, unless its controller says so. */
    private static final Set<String> PUBLIC = Set.of(
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
        byte[] bytes = bytes(response.body());
        EntityTag tag = EntityTag.of(bytes);
        MutableHttpResponse<?> answer = tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                // Written once: for the tag and for the reader.
                : response.contentType(MediaType.APPLICATION_JSON_TYPE).body(bytes);
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, own == null ? KeptAnswer.FOR_A_SECOND : own);
        return answer.header(HttpHeaders.VARY, KeptAnswer.VARY).header(HttpHeaders.ETAG, tag.value());
    }

    private static boolean isPublic(String path) {
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return PUBLIC.contains(slash < 0 ? rest : rest.substring(0, slash));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}
