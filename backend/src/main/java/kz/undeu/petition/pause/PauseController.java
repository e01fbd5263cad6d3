package kz.undeu.petition.pause;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import kz.undeu.kernel.Page;

@Controller("/api/v1/collection-pauses")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class PauseController {

    private final Pauses pauses;

    PauseController(Pauses pauses) {
        this.pauses = pauses;
    }

    /** All pauses of collection, the latest first; the first has no end while it lasts. */
    @Get
    Page<PauseView> all() {
        return new Page<>(
                pauses.findAllOrderByStartedAt().stream()
                        .sorted(Comparator.comparing(Pause::startedAt).reversed())
                        .map(PauseView::of)
                        .toList(),
                null);
    }
}
