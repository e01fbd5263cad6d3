package kz.undeu.escalation.webhook;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The keys that show that a webhook is ours. Not part of the API description: developers fetch them by hand. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class WebhookKeyController {

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final WebhookKeys keys;

    WebhookKeyController(WebhookKeys keys) {
        this.keys = keys;
    }

    /** One key a line; each signs every webhook. */
    @Get("/webhook-keys.txt")
    HttpResponse<String> published() {
        return HttpResponse.ok(String.join("\n", keys.published()) + "\n")
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
