package kz.undeu.transparency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/**
 * The logs over HTTP, where no web server does it. Anybody may read them from a page of their own. What is in them is said by
 * C2SP tlog-tiles.
 */
@Controller("/log")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Transparency")
class LogController {

    private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");
    private static final String TILE_PATH =
            "([0-9]|[1-5][0-9]|6[0-3]|entries)/(x\\d{3}/){0,5}\\d{3}(\\.p/([1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]))?";
    private static final Pattern TILE = Pattern.compile(TILE_PATH);
    private static final String VKEY =
            "petitions.example.kz/log+b4f919d6+AdBpl7f98ONFgdFu0bdi+aXoizLE6rl6rBug7umywI8g\n";
    private static final String HEAD = """
            petitions.example.kz/log/kdzb2wrsx7
            2417
            TbpmjDxJoPq/DqYSUO7obfTwNze1l83zogHrWqdj+GI=

            — petitions.example.kz/log tPkZ1icODaaCUwejcwSRcRRtDk9khhfEvurh/Unj7x1l4NTZ1Cd/SNBEtpmW1CSvS0ssEsvuKjAT/4aFD3PW6iK2zgc=
            """;

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

    /** The key that verifies the heads of all logs, as a C2SP signed-note writes it. May be kept for a day. */
    @Get("/vkey")
    @ApiResponse(
            responseCode = "200",
            description = "name+id+key",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string", example = VKEY)))
    HttpResponse<?> verifierKey() {
        return answer((key.verifierKey() + "\n").getBytes(StandardCharsets.US_ASCII), TEXT, FOR_A_DAY);
    }

    /** The signed head of the log of a petition, a C2SP tlog-checkpoint. May be kept for 2 s. 404 before its first event. */
    @Get("/{petition}/checkpoint")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @ApiResponse(
            responseCode = "200",
            description = "Name of the log, number of events, root of the tree, signature",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string", example = HEAD)))
    HttpResponse<?> checkpoint(String petition) {
        return file(petition, LogFiles.CHECKPOINT, TEXT, FOR_A_MOMENT);
    }

    /**
     * A tile of the log of a petition: 256 events or hashes, or the first of them while there are fewer. May be kept for
     * ever. 404 where there is none yet.
     *
     * @param tile {@code entries/N} for events, each after its length in two bytes; {@code LEVEL/N} for hashes of 32 bytes; its slashes
     *     belong to the address
     */
    @Get("/{petition}/tile/{tile:.+}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @ApiResponse(
            responseCode = "200",
            description = "The tile",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> tile(
            String petition,
            @Parameter(example = "entries/000.p/51", schema = @Schema(type = "string", pattern = TILE_PATH))
                    String tile) {
        if (!TILE.matcher(tile).matches()) {
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
