package kz.undeu.threshold;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.agency.Topics;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference")
class ThresholdController {

    // Only fills the place of a petition that does not exist yet; never shown.
    private static final PetitionId NONE_YET = new PetitionId("0000000000");

    private final ThresholdRules rules;
    private final Ladder ladder;
    private final Jurisdictions jurisdictions;
    private final Topics topics;
    private final InstantSource clock;

    ThresholdController(
            ThresholdRules rules, Ladder ladder, Jurisdictions jurisdictions, Topics topics, InstantSource clock) {
        this.rules = rules;
        this.ladder = ladder;
        this.jurisdictions = jurisdictions;
        this.topics = topics;
        this.clock = clock;
    }

    /** Every threshold rule that ever counted, and those that will from a day to come. */
    @Get("/threshold-rules")
    Page<ThresholdRule> rules() {
        return new Page<>(rules.findAllOrderByLevelAndTierAndEffectiveFrom(), null);
    }

    /** The thresholds a petition would get if it were published today. */
    @Get("/thresholds/preview")
    List<ThresholdView> preview(@QueryValue String jurisdiction, @QueryValue String topic) {
        JurisdictionCode code;
        try {
            code = new JurisdictionCode(jurisdiction);
        } catch (IllegalArgumentException e) {
            throw unknown("jurisdiction");
        }
        if (jurisdictions.findByCode(code).isEmpty()) {
            throw unknown("jurisdiction");
        }
        if (topics.findBySlug(topic).isEmpty()) {
            throw unknown("topic");
        }
        return ladder.of(NONE_YET, code, topic, WorkingDays.dayOf(clock.instant()))
                .views();
    }

    private static Refusal unknown(String field) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, "UNKNOWN", "not known")));
    }
}
