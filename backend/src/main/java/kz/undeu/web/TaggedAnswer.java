package kz.undeu.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** An answer that is named by its bytes: who has it already is only told so. */
public final class TaggedAnswer {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    /** A page may be kept, and is asked for anew each time. */
    private static final String ASK_ANEW = "no-cache";

    private TaggedAnswer() {}

    public static MutableHttpResponse<?> page(HttpRequest<?> request, byte[] html) {
        return of(request, html, HTML, ASK_ANEW);
    }

    /** A picture that pages of others may show too. */
    public static MutableHttpResponse<?> sharedPicture(HttpRequest<?> request, byte[] png, String cacheControl) {
        return of(request, png, MediaType.IMAGE_PNG_TYPE, cacheControl)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static MutableHttpResponse<?> of(
            HttpRequest<?> request, byte[] bytes, MediaType type, String cacheControl) {
        EntityTag tag = EntityTag.of(bytes);
        return (tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(bytes).contentType(type))
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, cacheControl);
    }
}
