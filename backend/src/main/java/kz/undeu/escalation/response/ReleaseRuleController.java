package kz.undeu.escalation.response;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.identity.access.ForAgencyHeads;

@Controller("/api/v1/agency/release-rule")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class ReleaseRuleController {

    private final ReleaseRules rules;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    ReleaseRuleController(ReleaseRules rules, AssuranceConfiguration assurance, InstantSource clock) {
        this.rules = rules;
        this.assurance = assurance;
        this.clock = clock;
    }

    /** Whether the head alone publishes the answers of my agency. */
    @Get
    ReleaseRuleView see(Authentication authentication) {
        return new ReleaseRuleView(rules.headReleases(Officer.of(authentication).agency()));
    }

    /** Decides whether the head alone publishes the answers of my agency; for the head. */
    @Put
    @ForAgencyHeads
    ReleaseRuleView change(@Body ReleaseRuleView rule, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        rules.change(officer, Person.of(authentication).key(), rule.headReleases(), clock.instant());
        return rule;
    }
}
