package kz.undeu.catalog.snapshot;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import kz.undeu.catalog.data.OpenData;
import kz.undeu.catalog.data.OpenFile;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.transparency.SignedNotes;
import kz.undeu.web.Downloads;
import kz.undeu.web.EntityTag;

/** All that is public in one file, signed. */
@Controller("/data")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Open data")
class SnapshotController {

    private static final MediaType ZIP = MediaType.of("application/zip");
    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");
    private static final String PROGRAM = "/data/" + SnapshotProgram.NAME;
    private static final String INDEXED = "</data/snapshots>; rel=\"index\"";
    private static final String LINKS =
            OpenData.LICENSED + ", " + INDEXED + ", <" + PROGRAM + ">; rel=\"related\"; type=\"text/javascript\"";
    private static final String FOR_A_MINUTE = "public, max-age=60";

    private final Snapshots snapshots;
    private final SignedNotes notes;
    private final SnapshotProgram program;
    private final Downloads downloads;

    SnapshotController(Snapshots snapshots, SignedNotes notes, SnapshotProgram program, Downloads downloads) {
        this.snapshots = snapshots;
        this.notes = notes;
        this.program = program;
        this.downloads = downloads;
    }

    /** The signed copies of all public pages and tables, one a night, the newest first. */
    @Get("/snapshots")
    HttpResponse<SnapshotList> list() {
        return open(HttpResponse.ok(new SnapshotList(
                notes.verifierKey(),
                PROGRAM,
                snapshots.names().stream().map(name -> "/data/" + name).toList())));
    }

    /** The program that checks one of them, with Node and nothing else. */
    @Get("/" + SnapshotProgram.NAME)
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/javascript", schema = @Schema(type = "string")))
    HttpResponse<?> program(@Parameter(hidden = true) HttpRequest<?> request) {
        byte[] bytes = program.bytes();
        EntityTag tag = EntityTag.of(bytes);
        MutableHttpResponse<?> response = tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                : HttpResponse.ok(bytes)
                        .contentType(SCRIPT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + SnapshotProgram.NAME + '"');
        return open(response).header(HttpHeaders.ETAG, tag.value()).header(HttpHeaders.LINK, INDEXED);
    }

    /**
     * One of them. A download that broke off goes on with {@code Range} and, so that it goes on with the same file, the
     * {@code ETag} as {@code If-Range}.
     *
     * @param name from the list
     */
    @Get("/{name}.zip")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range asks for",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> one(String name, @Parameter(hidden = true) HttpRequest<?> request) {
        OpenFile file = snapshots.find(name + ".zip").orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return open(downloads.of(request, file.as(ZIP, name + ".zip"))).header(HttpHeaders.LINK, LINKS);
    }

    private static <T> MutableHttpResponse<T> open(MutableHttpResponse<T> response) {
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        }
        return response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
