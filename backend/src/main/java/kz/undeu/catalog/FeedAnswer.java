package kz.undeu.catalog;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A feed on its way to its readers, who ask again and again whether it still holds. */
public final class FeedAnswer {

    public static final String ATOM = "application/atom+xml";

    /** Readers of feeds ask every few minutes at most; what is in between spares us most of them. */
    private static final String FOR_A_MINUTE = "public, max-age=60";

    private FeedAnswer() {}

    public static HttpResponse<?> of(HttpRequest<?> request, String feed) {
        String etag = etag(feed);
        String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        boolean holds = known != null
                && List.of(known.split(",")).stream()
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(etag::equals);
        return (holds
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(feed).contentType(MediaType.of(ATOM + ";charset=utf-8")))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    private static String etag(String feed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(feed.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
