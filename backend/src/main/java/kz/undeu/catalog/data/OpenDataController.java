package kz.undeu.catalog.data;

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
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import kz.undeu.web.Downloads;

/** What is public, as whole tables. They are kept, so that downloads cost nothing but the line. */
@Controller("/data")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Open data")
class OpenDataController {

    private static final String ATTRIBUTION = "Undeu";
    private static final String INDEX = "/data";
    private static final String SCHEMA = INDEX + "/csv-metadata.json";
    private static final MediaType METADATA = MediaType.of("application/csvm+json");
    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final String DESCRIBED = "<" + SCHEMA + ">; rel=\"describedby\"; type=\"" + METADATA + "\"";

    private static final String SNAPSHOTS = "<" + INDEX + "/snapshots>; rel=\"related\"; type=\"application/json\"";

    private final OpenData data;
    private final Downloads downloads;
    private final InstantSource clock;

    OpenDataController(OpenData data, Downloads downloads, InstantSource clock) {
        this.data = data;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** All tables, with where to get them. */
    @Get
    HttpResponse<OpenDataView> index() {
        OpenDataView view = new OpenDataView(
                OpenData.LICENSE,
                ATTRIBUTION,
                SCHEMA,
                data.tables().stream().map(this::described).toList());
        return open(HttpResponse.ok(view))
                .header(HttpHeaders.LINK, String.join(", ", OpenData.LICENSED, DESCRIBED, SNAPSHOTS));
    }

    /** The columns of all tables, as CSV on the Web. */
    @Get("/csv-metadata.json")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/csvm+json", schema = @Schema(type = "object")))
    HttpResponse<byte[]> schema() {
        return open(HttpResponse.ok(data.schema()).contentType(METADATA)).header(HttpHeaders.LINK, OpenData.LICENSED);
    }

    /**
     * A whole table as CSV, made within the last hour.
     *
     * @param table its name in the index
     */
    @Get("/{table}.csv")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range asks for",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    HttpResponse<?> csv(String table, @Parameter(hidden = true) HttpRequest<?> request) {
        return answer(table, OpenFormat.CSV, request);
    }

    /**
     * A whole table as JSON: an array with an object for each row. The fields are the columns of the CSV.
     *
     * @param table its name in the index
     */
    @Get("/{table}.json")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            array = @ArraySchema(schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range asks for",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "string")))
    HttpResponse<?> json(String table, @Parameter(hidden = true) HttpRequest<?> request) {
        return answer(table, OpenFormat.JSON, request);
    }

    private HttpResponse<?> answer(String name, OpenFormat format, HttpRequest<?> request) {
        OpenTable table = data.table(name);
        OpenFile file = data.get(table, format, clock.instant());
        OpenFormat other = format.other();
        return open(downloads.of(request, file.as(format.type(), "undeu-" + format.fileOf(name))))
                .header(
                        HttpHeaders.LINK,
                        String.join(
                                ", ",
                                OpenData.LICENSED,
                                DESCRIBED,
                                "<" + INDEX + "/" + other.fileOf(name) + ">; rel=\"alternate\"; type=\""
                                        + other.type().getName() + '"',
                                "<" + INDEX + ">; rel=\"index\""));
    }

    /** Pages of others may read it too. */
    private static <T> MutableHttpResponse<T> open(MutableHttpResponse<T> response) {
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        }
        return response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private OpenTableView described(OpenTable table) {
        List<OpenFileView> files = Arrays.stream(OpenFormat.values())
                .map(format -> new OpenFileView(
                        INDEX + "/" + format.fileOf(table.name()),
                        format.type().getName(),
                        data.find(table, format).map(OpenFile::bytes).orElse(null)))
                .toList();
        return new OpenTableView(
                table.name(),
                table.description(),
                table.columns().stream().map(OpenColumn::name).toList(),
                data.find(table, OpenFormat.CSV).map(OpenFile::madeAt).orElse(null),
                files);
    }
}
