package kz.undeu.petition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/petition-limits")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Reference")
class PetitionLimitsController {

    /** How long the texts of a petition may be, and how many demands it may have. */
    @Get
    PetitionLimitsView limits() {
        return PetitionLimitsView.ofAll();
    }
}
