package kz.undeu.transparency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/transparency/logs")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class LogStatusController {

    private static final String A_MINUTE = "public, max-age=60";

    private final LogStatuses statuses;

    LogStatusController(LogStatuses statuses) {
        this.statuses = statuses;
    }

    /**
     * How the public logs stand: how many there are, when the newest head was signed, and whether the platform refuses to sign
     * any. Of listed petitions only.
     */
    @Get
    HttpResponse<LogStatusView> latest() {
        return HttpResponse.ok(statuses.latest()).header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }
}
