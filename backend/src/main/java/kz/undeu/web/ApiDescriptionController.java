package kz.undeu.web;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API, as the code makes it. */
@Controller("/api/openapi.yml")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiDescriptionController {

    private final ResourceLoader resources;

    ApiDescriptionController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get
    HttpResponse<byte[]> description() {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:META-INF/swagger/undeu-1.yml")
                .orElseThrow(() -> new IllegalStateException("the API description is not on the classpath"))) {
            return HttpResponse.ok(stream.readAllBytes())
                    .contentType(MediaType.of("application/yaml"))
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
