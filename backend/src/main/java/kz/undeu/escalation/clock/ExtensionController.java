package kz.undeu.escalation.clock;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;

@Controller("/api/v1/agency/escalations/{eid}/extension")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class ExtensionController {

    private final Escalations escalations;
    private final EscalationViews views;
    private final Extending extending;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    ExtensionController(
            Escalations escalations,
            EscalationViews views,
            Extending extending,
            AssuranceConfiguration assurance,
            InstantSource clock) {
        this.escalations = escalations;
        this.views = views;
        this.extending = extending;
        this.assurance = assurance;
        this.clock = clock;
    }

    /** Whether my agency may take more time for its answer, and what the deadline would become. */
    @Get
    ExtensionOffer offer(String eid, Authentication authentication) {
        return extending.offer(
                EscalationId.parse(eid), Officer.of(authentication).agency(), clock.instant());
    }

    /**
     * Takes more time for the answer, in public and at once: once for a case as long as my agency has it (409 ALREADY_EXTENDED), and
     * only before the deadline is over (409 EXTENSION_TOO_LATE).
     */
    @Post
    EscalationView extend(String eid, @Body ExtensionInput input, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        EscalationId id = EscalationId.parse(eid);
        Instant at = clock.instant();
        extending.extend(id, officer.agency(), input.reason(), at);
        return views.of(escalations.get(id, officer.agency()), at);
    }
}
