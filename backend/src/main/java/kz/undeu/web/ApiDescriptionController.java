package kz.undeu.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The description of the API, as the code makes it. */
@Controller("/api/openapi.yml")
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiDescriptionController {

    private final ApiDescription description;

    ApiDescriptionController(ApiDescription description) {
        this.description = description;
    }

    @Get
    HttpResponse<byte[]> description() {
        return HttpResponse.ok(description.bytes())
                .contentType(MediaType.of("application/yaml"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }
}
