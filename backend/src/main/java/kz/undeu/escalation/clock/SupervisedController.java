package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;

@Controller("/api/v1/agency/supervised")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class SupervisedController {

    private final SupervisedCases cases;
    private final InstantSource clock;

    SupervisedController(SupervisedCases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The overdue cases of the agencies below mine, on all levels, those that are overdue for longest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    Page<SupervisedCase> overdue(
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            Authentication authentication) {
        Page.checkLimit(limit);
        return cases.page(
                Officer.of(authentication).agency(), Cursor.parse(cursor).orElse(null), limit, clock.instant());
    }
}
