package kz.undeu.catalog.data;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** Where a client of the API looks for all petitions at once; the tables themselves lie below {@code /data}. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Open data")
class BulkController {

    /** All petitions as CSV: leads to the table among the open data. */
    @Get("/petitions.csv")
    @ApiResponse(responseCode = "308", description = "It lies at /data/petitions.csv")
    HttpResponse<Void> csv() {
        return HttpResponse.permanentRedirect(URI.create("/data/petitions.csv"));
    }

    /** All petitions as JSON: leads to the table among the open data. */
    @Get("/petitions.json")
    @ApiResponse(responseCode = "308", description = "It lies at /data/petitions.json")
    HttpResponse<Void> json() {
        return HttpResponse.permanentRedirect(URI.create("/data/petitions.json"));
    }
}
