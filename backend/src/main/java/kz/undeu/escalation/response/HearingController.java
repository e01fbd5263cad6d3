package kz.undeu.escalation.response;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

@Controller("/api/v1/agency/escalations/{eid}/hearings")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class HearingController {

    private final Escalations escalations;
    private final EscalationViews views;
    private final Announcing announcing;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    HearingController(
            Escalations escalations,
            EscalationViews views,
            Announcing announcing,
            AssuranceConfiguration assurance,
            InstantSource clock) {
        this.escalations = escalations;
        this.views = views;
        this.announcing = announcing;
        this.assurance = assurance;
        this.clock = clock;
    }

    /** Announces a hearing or public discussion about a registered or answered petition, in public and at once. */
    @Post
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EscalationView.class)))
    HttpResponse<EscalationView> announce(String eid, @Body HearingInput input, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        EscalationId id = EscalationId.parse(eid);
        Instant at = clock.instant();
        announcing.announce(id, officer.agency(), input, at);
        return HttpResponse.created(views.of(escalations.get(id, officer.agency()), at));
    }

    /** Says in public that an announced one will not take place, and why. */
    @Post("/{number}/cancellation")
    EscalationView cancel(String eid, int number, @Body CancellationInput input, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        EscalationId id = EscalationId.parse(eid);
        Instant at = clock.instant();
        announcing.cancel(id, officer.agency(), number, input.why(), at);
        return views.of(escalations.get(id, officer.agency()), at);
    }
}
