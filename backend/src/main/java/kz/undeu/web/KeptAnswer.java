package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it goes over the wire, the same for everybody; or the failure to make one.
 *
 * @param began when the database was asked, by the clock of the cache
 */
record KeptAnswer(
        byte[] bytes,
        byte @Nullable [] gzip,
        EntityTag tag,
        long began,
        @Nullable RuntimeException failure) {

    /** A reader who asks again within a second may well be told the same. */
    static final String FOR_A_SECOND = "public, max-age=1";

    /**
     * Of what was kept here before: kept for a second more it would be two seconds old, and counts are to be correct within
     * one. So whoever keeps it asks each time whether it still holds, which costs no body.
     */
    private static final String NOT_UNASKED = "public, no-cache";

    /** Nobody tells a second from eleven tenths. */
    private static final long FRESH_NANOS = Duration.ofMillis(100).toNanos();

    /** A table is looked at later anyway, and says of which day it is. */
    private static final String FOR_A_MINUTE = "public, max-age=60";

    static final String VARY = "Cookie, Authorization, Accept-Encoding";

    /** Below it compressing saves nobody a packet. */
    private static final int WORTH_COMPRESSING = 1_024;

    private static final Set<ContentCoding> FORMS = EnumSet.of(ContentCoding.GZIP, ContentCoding.IDENTITY);
    private static final EntityTag NONE = new EntityTag("\"\"");
    private static final int OVERHEAD = 500;

    static KeptAnswer of(byte[] bytes, long began) {
        return new KeptAnswer(
                bytes, bytes.length < WORTH_COMPRESSING ? null : compressed(bytes), EntityTag.of(bytes), began, null);
    }

    static KeptAnswer failed(RuntimeException failure, long began) {
        return new KeptAnswer(new byte[0], null, NONE, began, failure);
    }

    /** How much memory it takes, about, in bytes. */
    int weight() {
        return OVERHEAD + bytes.length + (gzip == null ? 0 : gzip.length);
    }

    /**
     * As JSON.
     *
     * @param now by the clock of the cache
     */
    MutableHttpResponse<byte[]> to(HttpRequest<?> request, long now) {
        return sent(request, MediaType.APPLICATION_JSON_TYPE, now - began <= FRESH_NANOS ? FOR_A_SECOND : NOT_UNASKED);
    }

    /**
     * As a file of any kind.
     *
     * @param name under which it is saved
     */
    MutableHttpResponse<byte[]> toFile(HttpRequest<?> request, MediaType type, String name) {
        return sent(request, type, FOR_A_MINUTE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"');
    }

    private MutableHttpResponse<byte[]> sent(HttpRequest<?> request, MediaType type, String howLong) {
        if (failure != null) {
            throw failure;
        }
        boolean asGzip = gzip != null
                && ContentCoding.best(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING), FORMS)
                        == ContentCoding.GZIP;
        MutableHttpResponse<byte[]> response = tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                : HttpResponse.ok(asGzip ? gzip : bytes).contentType(type);
        if (asGzip && response.body() != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP.token());
        }
        return response.header(HttpHeaders.CACHE_CONTROL, howLong)
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.ETAG, asGzip ? tag.weak() : tag.value());
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
