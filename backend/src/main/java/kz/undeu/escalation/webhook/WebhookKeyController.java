package kz.undeu.escalation.webhook;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The keys that show that a webhook is ours. */
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Agency")
class WebhookKeyController {

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final WebhookKeys keys;

    WebhookKeyController(WebhookKeys keys) {
        this.keys = keys;
    }

    /** The keys that show that a webhook is ours, one a line; each signs every webhook. May be kept for an hour. */
    @Get("/webhook-keys.txt")
    @ApiResponse(
            responseCode = "200",
            description = "Public keys as Standard Webhooks writes them",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "whpk_cj4MwwhVhXIXsm9557w8TIyemIrtsuxPVYNEeQCg7tU=\n")))
    HttpResponse<String> published() {
        return HttpResponse.ok(String.join("\n", keys.published()) + "\n")
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
