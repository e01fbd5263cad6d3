package kz.undeu.jurisdiction;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.kernel.Page;

@Controller("/api/v1/jurisdictions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference")
class JurisdictionController {

    private final Jurisdictions jurisdictions;
    private final PopulationFigures figures;
    private final InstantSource clock;

    JurisdictionController(Jurisdictions jurisdictions, PopulationFigures figures, InstantSource clock) {
        this.jurisdictions = jurisdictions;
        this.figures = figures;
        this.clock = clock;
    }

    /** The country and its regions, with their latest official number of inhabitants. */
    @Get
    Page<JurisdictionView> list() {
        Map<JurisdictionCode, PopulationFigure> byCode =
                figures.findAllInForce(WorkingDays.dayOf(clock.instant())).stream()
                        .collect(Collectors.toMap(PopulationFigure::jurisdiction, Function.identity()));
        return new Page<>(
                jurisdictions.findAllOrderByCode().stream()
                        .map(jurisdiction -> JurisdictionView.of(jurisdiction, byCode.get(jurisdiction.code())))
                        .toList(),
                null);
    }
}
