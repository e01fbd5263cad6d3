package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Page;

@Controller("/api/v1/transparency")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class TransparencyOfDestructionController {

    private static final String A_MINUTE = "public, max-age=60";

    private final PublicRetention retention;
    private final InstantSource clock;

    TransparencyOfDestructionController(PublicRetention retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What personal data was destroyed, the latest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/destructions")
    HttpResponse<Page<DestructionView>> destructions(
            @QueryValue(defaultValue = "20") int limit, @Nullable @QueryValue String cursor) {
        return HttpResponse.ok(retention.destroyed(limit, cursor)).header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }

    /** How long personal data is kept today, and by which law. */
    @Get("/retention")
    HttpResponse<Page<RetentionPeriodView>> retention() {
        LocalDate today = WorkingDays.dayOf(clock.instant());
        return HttpResponse.ok(new Page<>(retention.periods(today), null)).header(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }
}
