package kz.undeu.escalation.commitment;

import io.micronaut.http.HttpResponse;
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
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/agency/escalations/{eid}/commitments")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class CommitmentController {

    private final Promising promising;
    private final TellingProgress telling;
    private final Escalations escalations;
    private final CommitmentViews views;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    CommitmentController(
            Promising promising,
            TellingProgress telling,
            Escalations escalations,
            CommitmentViews views,
            AssuranceConfiguration assurance,
            InstantSource clock) {
        this.promising = promising;
        this.telling = telling;
        this.escalations = escalations;
        this.views = views;
        this.assurance = assurance;
        this.clock = clock;
    }

    /** Promises a step with a date to a demand that my agency's answer satisfies, wholly or in part. In public. */
    @Post
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommitmentView.class)))
    HttpResponse<CommitmentView> promise(String eid, @Body CommitmentInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        Instant at = clock.instant();
        AgencyCommitment promised =
                promising.promise(id, officer.agency(), input.demand(), input.text(), input.dueOn(), at);
        return HttpResponse.created(view(id, officer, promised.id(), at));
    }

    /** Tells in public what became of a step: it goes on, has a new date with the reason, was done, or will not be. */
    @Post("/{cid}/updates")
    CommitmentView tell(String eid, String cid, @Body CommitmentUpdateInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        long commitment = number(cid);
        Instant at = clock.instant();
        telling.tell(
                id, commitment, officer.agency(), input.status(), input.text(), input.link(), input.newDueOn(), at);
        return view(id, officer, commitment, at);
    }

    private CommitmentView view(EscalationId id, Officer officer, long commitment, Instant at) {
        Escalation escalation = escalations.get(id, officer.agency());
        return views.of(escalation.petition(), id, at).stream()
                .filter(view -> view.id() == commitment)
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
    }

    /** A person who acts in the name of an agency must be known more surely than one who reads. */
    private Officer acting(Authentication authentication) {
        Officer officer = Officer.of(authentication);
        if (officer.client() == null) {
            Person.of(authentication).mustBeKnown(assurance.agencyLevel());
        }
        return officer;
    }
}
