package kz.undeu.catalog.data;

import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where a client of the API looks for all petitions at once: the same files as below {@code /data}. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Open data")
class BulkController {

    private static final String PETITIONS = "petitions";

    private final OpenDataController data;

    BulkController(OpenDataController data) {
        this.data = data;
    }

    /** All petitions as CSV, the same as among the open data. */
    @Get("/petitions.csv")
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    HttpResponse<?> csv(@Parameter(hidden = true) HttpRequest<?> request) {
        return data.csv(PETITIONS, request);
    }

    /** All petitions as JSON, the same as among the open data. */
    @Get("/petitions.json")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            array = @ArraySchema(schema = @Schema(type = "object"))))
    HttpResponse<?> json(@Parameter(hidden = true) HttpRequest<?> request) {
        return data.json(PETITIONS, request);
    }
}
