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
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/transparency/recount")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class RecountController {

    private static final String A_MINUTE = "public, max-age=60";

    private final Recounts recounts;

    RecountController(Recounts recounts) {
        this.recounts = recounts;
    }

    /**
     * What the last nightly recount of all petitions found. Which petitions differ is not told: some are not listed.
     */
    @Get
    HttpResponse<RecountView> latest() {
        Recount latest = recounts.findLatest().orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return HttpResponse.ok(RecountView.of(latest)).header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }
}
