package kz.undeu.administration.rule;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;

@Controller("/api/v1/admin/threshold-rules")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class RuleController {

    private final ProposingRules proposing;
    private final ProposalViews views;
    private final InstantSource clock;

    RuleController(ProposingRules proposing, ProposalViews views, InstantSource clock) {
        this.proposing = proposing;
        this.views = views;
        this.clock = clock;
    }

    /** Every threshold rule, in force or to come, and every proposal with what it does. */
    @Get
    RulesView all(Authentication authentication) {
        return views.all(Person.of(authentication), clock.instant());
    }

    /** What a rule would change for petitions yet to be published; changes nothing. */
    @Post("/preview")
    RulePreview preview(@Body RuleInput input) {
        Instant at = clock.instant();
        return views.preview(proposing.read(input, false, at), at);
    }

    /** Proposes a rule. Another administrator decides on it. */
    @Put
    RulesView propose(@Body RuleInput input, Authentication authentication) {
        proposing.propose(input, Person.of(authentication), clock.instant());
        return all(authentication);
    }

    /** Approves what another administrator proposed: it counts from its day, for petitions that are published then. */
    @Post("/proposals/{id}/approval")
    RulesView approve(long id, @Body DecisionInput input, Authentication authentication) {
        proposing.approve(id, input, Person.of(authentication), clock.instant());
        return all(authentication);
    }

    /** Refuses what another administrator proposed. */
    @Post("/proposals/{id}/refusal")
    RulesView refuse(long id, @Body DecisionInput input, Authentication authentication) {
        proposing.refuse(id, input, Person.of(authentication), clock.instant());
        return all(authentication);
    }

    /** Takes one's own proposal back. */
    @Post("/proposals/{id}/withdrawal")
    RulesView withdraw(long id, @Body DecisionInput input, Authentication authentication) {
        proposing.withdraw(id, input, Person.of(authentication), clock.instant());
        return all(authentication);
    }
}
