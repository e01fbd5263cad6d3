package kz.undeu.escalation.route;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/v1/agency/escalations/{eid}/return")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class ReturnController {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnController.class);

    private final Returning returning;
    private final EscalationViews views;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    ReturnController(
            Returning returning, EscalationViews views, AssuranceConfiguration assurance, InstantSource clock) {
        this.returning = returning;
        this.views = views;
        this.assurance = assurance;
        this.clock = clock;
    }

    /**
     * Says in public that my agency is not competent, and which one is. A moderator decides; until then nobody acts on the case.
     * Not once it is answered; at most twice for a case, by whichever agencies.
     */
    @Post
    EscalationView giveBack(String eid, @Body ReturnInput input, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        Instant at = clock.instant();
        Escalation returned = returning.giveBack(
                EscalationId.parse(eid), officer.agency(), input.reason(), input.competentAgency(), at);
        if (officer.client() != null) {
            LOG.info("Client {} of {} returned escalation {}", officer.client(), officer.agency(), returned.id());
        }
        return views.of(returned, at);
    }
}
