package kz.undeu.administration.population;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.Page;

@Controller("/api/v1/admin/population")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class PopulationController {

    private final EnteringFigures entering;
    private final InstantSource clock;

    PopulationController(EnteringFigures entering, InstantSource clock) {
        this.entering = entering;
        this.clock = clock;
    }

    /** Every population figure with who entered it, by jurisdiction and the latest first. */
    @Get
    Page<FigureView> all() {
        return new Page<>(entering.all(), null);
    }

    /** Reads a figure or a file of figures, and says what is wrong in which line and what entering would change. */
    @Post("/preview")
    PopulationPreview preview(@Body PopulationInput input) {
        return entering.preview(input, clock.instant());
    }

    /**
     * Enters a figure or a file of figures: all or nothing. Figures are never changed, and thresholds of published petitions
     * do not move.
     */
    @Put
    Page<FigureView> enter(@Body PopulationInput input, Authentication authentication) {
        entering.enter(input, Person.of(authentication), clock.instant());
        return all();
    }
}
