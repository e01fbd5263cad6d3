package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/v1/agency/escalations/{eid}")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class DraftController {

    private static final Logger LOG = LoggerFactory.getLogger(DraftController.class);

    private final Escalations escalations;
    private final EscalationViews views;
    private final ResponseDrafts drafts;
    private final Responses responses;
    private final AttachmentRows attachments;
    private final ResponseDrafting drafting;
    private final Releasing releasing;
    private final Correcting correcting;
    private final ReleaseRules rules;
    private final DraftLimitsView limits;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    DraftController(
            Escalations escalations,
            EscalationViews views,
            ResponseDrafts drafts,
            Responses responses,
            AttachmentRows attachments,
            ResponseDrafting drafting,
            Releasing releasing,
            Correcting correcting,
            ReleaseRules rules,
            AttachmentConfiguration files,
            AssuranceConfiguration assurance,
            InstantSource clock) {
        this.escalations = escalations;
        this.views = views;
        this.drafts = drafts;
        this.responses = responses;
        this.attachments = attachments;
        this.drafting = drafting;
        this.releasing = releasing;
        this.correcting = correcting;
        this.rules = rules;
        this.limits = DraftLimitsView.of(files);
        this.assurance = assurance;
        this.clock = clock;
    }

    /** The draft of the answer, or of its correction, that my agency shares; empty with revision 0 while there is none. */
    @Get("/draft")
    DraftView draft(String eid, Authentication authentication) {
        Officer officer = Officer.of(authentication);
        return view(escalations.get(EscalationId.parse(eid), officer.agency()).id(), officer);
    }

    /** Saves the draft. When a colleague saved or published meanwhile, 409 DRAFT_CHANGED and nothing is overwritten. */
    @Put("/draft")
    DraftView save(String eid, @Body DraftInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        drafting.save(id, officer, input.revision(), input.basedOn(), input.content(), clock.instant());
        return view(id, officer);
    }

    /**
     * Discards the draft of a correction, with the files that were added to it; the published answer stays as it is. Before there is
     * an answer, 409 NOT_ANSWERED.
     *
     * @param revision the one that was seen; 0 when there was no draft
     * @param basedOn the version of the published answer that was seen with it; when another is published by now, 409 DRAFT_CHANGED.
     *     Absent: whichever is published
     */
    @Delete("/draft")
    DraftView discard(
            String eid,
            @Nullable @QueryValue Integer revision,
            @Nullable @QueryValue Integer basedOn,
            Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        record("discarded the draft of a correction of", drafting.discard(id, officer, revision, basedOn), officer);
        return view(id, officer);
    }

    /** Submits the draft to the head. When a colleague saved or published meanwhile, 409 DRAFT_CHANGED. */
    @Post("/draft/submission")
    DraftView submit(String eid, @Body RevisionInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        drafting.submit(id, officer, input.revision(), input.basedOn());
        return view(id, officer);
    }

    /** Gives a submitted draft back to the officers, with a note; for the head. */
    @Post("/draft/return")
    DraftView giveBack(String eid, @Body NoteInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        EscalationId id = EscalationId.parse(eid);
        drafting.giveBack(id, officer, input.note());
        return view(id, officer);
    }

    /**
     * Publishes the draft as it stands: as the answer, or as a correction of the published one. When a colleague saved or published
     * meanwhile, 409 DRAFT_CHANGED.
     */
    @Post("/release")
    EscalationView release(String eid, @Body RevisionInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        Instant at = clock.instant();
        Escalation escalation =
                releasing.release(EscalationId.parse(eid), officer, input.revision(), input.basedOn(), at);
        record("released an answer to", escalation, officer);
        return views.of(escalation, at);
    }

    /**
     * Corrects the published answer by a new version, whole and with the reason. The version before stays to be read, and so does
     * the day of the answer. It has the files that wait, as an answer past the draft has them.
     */
    @Post("/response/corrections")
    EscalationView correct(String eid, @Body CorrectionInput input, Authentication authentication) {
        Officer officer = acting(authentication);
        rules.mustAllow(officer);
        Instant at = clock.instant();
        Escalation escalation =
                correcting.correct(EscalationId.parse(eid), officer.agency(), DraftContent.of(input), at);
        record("corrected the answer to", escalation, officer);
        return views.of(escalation, at);
    }

    private DraftView view(EscalationId id, Officer officer) {
        // Before the draft: what is published between the two is then refused as changed, and not taken for what was
        // seen.
        int basedOn = responses.newestVersion(id);
        Optional<ResponseDraft> draft = drafts.findByEscalation(id);
        DraftContent content = draft.map(ResponseDraft::content).orElse(DraftContent.EMPTY);
        return new DraftView(
                draft.map(ResponseDraft::revision).orElse(0),
                basedOn,
                draft.map(ResponseDraft::state).orElse(DraftState.WRITING),
                draft.map(ResponseDraft::savedBy).orElse(null),
                draft.map(ResponseDraft::savedAt).orElse(null),
                draft.map(ResponseDraft::note).orElse(null),
                content.answers() == null ? List.of() : content.answers(),
                content.text(),
                content.why(),
                attachments.next(id),
                rules.headReleases(officer.agency()),
                rules.allows(officer),
                limits);
    }

    /** Which machine did it stands in the log; what a person does there is not followed. */
    private static void record(String act, Escalation escalation, Officer officer) {
        if (officer.client() != null) {
            LOG.info("Client {} of {} {} escalation {}", officer.client(), officer.agency(), act, escalation.id());
        }
    }

    private Officer acting(Authentication authentication) {
        return Officer.acting(authentication, assurance.agencyLevel());
    }
}
