package kz.undeu.transparency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/**
 * The logs over HTTP, where no web server does it. Anybody may read them from a page of their own. Not part of the API
 * description: their format is C2SP tlog-tiles.
 */
@Controller("/log")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class LogController {

    private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");
    private static final Pattern TILE = Pattern.compile(
            "([0-9]|[1-5][0-9]|6[0-3]|entries)/(x\\d{3}/){0,5}\\d{3}(\\.p/([1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]))?");

    /** What a tile holds never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A head is followed by the next within seconds. */
    private static final String FOR_A_MOMENT = "public, max-age=2";

    private static final String FOR_A_DAY = "public, max-age=86400";

    private final LogFiles files;
    private final NoteKey key;

    LogController(LogFiles files, NoteKey key) {
        this.files = files;
        this.key = key;
    }

    /** The key that verifies the heads of all logs. */
    @Get("/vkey")
    HttpResponse<?> verifierKey() {
        return answer((key.verifierKey() + "\n").getBytes(StandardCharsets.US_ASCII), TEXT, FOR_A_DAY);
    }

    @Get("/{petition}/checkpoint")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> checkpoint(String petition) {
        return file(petition, LogFiles.CHECKPOINT, TEXT, FOR_A_MOMENT);
    }

    @Get("/{petition}/tile/{+tile}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> tile(String petition, @Nullable String tile) {
        if (tile == null || !TILE.matcher(tile).matches()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return file(petition, "tile/" + tile, MediaType.APPLICATION_OCTET_STREAM_TYPE, FOR_EVER);
    }

    private HttpResponse<?> file(String petition, String path, MediaType type, String caching) {
        byte[] content =
                files.read(PetitionId.parse(petition), path).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return answer(content, type, caching);
    }

    private static HttpResponse<?> answer(byte[] content, MediaType type, String caching) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
