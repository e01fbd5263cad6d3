package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.PetitionTexts;

/** The officers of an agency write an answer together, submit it to the head, and get it back or see it published. */
@Singleton
class ResponseDrafting {

    private static final int LONGEST_NOTE = 1_000;

    private final Escalations escalations;
    private final PetitionTexts texts;
    private final ResponseDrafts drafts;
    private final Responses responses;
    private final AttachmentRows attachments;

    ResponseDrafting(
            Escalations escalations,
            PetitionTexts texts,
            ResponseDrafts drafts,
            Responses responses,
            AttachmentRows attachments) {
        this.escalations = escalations;
        this.texts = texts;
        this.drafts = drafts;
        this.responses = responses;
        this.attachments = attachments;
    }

    /**
     * Saves what is written so far.
     *
     * @param revision the one that was seen; 0 when there was no draft
     * @param basedOn the version of the answer that it goes on from, 0 for none; null from who does not say
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, DRAFT_CHANGED when a colleague saved or published meanwhile,
     *     DRAFT_SUBMITTED to all but the head while the head reads it, INPUT_INVALID
     */
    @Transactional
    void save(
            EscalationId id,
            Officer officer,
            @Nullable Integer revision,
            @Nullable Integer basedOn,
            DraftContent content,
            Instant at) {
        Escalation escalation = registered(id, officer);
        ResponseRules.checkDraft(
                content, texts.of(escalation.petition()).demands().size());
        int seen = required(revision);
        // Of a draft that was begun before a colleague published, the unchanged rest would take back what they
        // published.
        responses.mustBeNewest(id, basedOn);
        if (seen == 0) {
            changed(drafts.begin(id, content, DraftAuthor.of(officer), at));
            return;
        }
        mustBeWritable(held(id, seen), officer);
        changed(drafts.change(id, seen, content, DraftAuthor.of(officer), at));
    }

    /**
     * Submits the draft to the head; it must be whole by then.
     *
     * @param revision the one that was seen
     * @param basedOn the version of the answer that was seen with it, 0 for none; null from who does not say
     * @throws Refusal NOT_FOUND, CASE_RETURNED, DRAFT_CHANGED, DRAFT_SUBMITTED, INPUT_INVALID
     */
    @Transactional
    void submit(EscalationId id, Officer officer, @Nullable Integer revision, @Nullable Integer basedOn) {
        Escalation escalation = registered(id, officer);
        responses.mustBeNewest(id, basedOn);
        ResponseDraft draft = held(id, required(revision));
        if (draft.state() == DraftState.SUBMITTED) {
            throw Refusal.of(ResponseRefusal.DRAFT_SUBMITTED);
        }
        int demands = texts.of(escalation.petition()).demands().size();
        if (escalation.state() == EscalationState.ANSWERED) {
            ResponseRules.checkCorrection(draft.content(), demands);
        } else {
            ResponseRules.checkWhole(draft.content(), demands);
        }
        drafts.submit(id);
    }

    /**
     * Gives the draft back to the officers.
     *
     * @param note what is to be done about it; at most 1,000 characters
     * @throws Refusal NOT_FOUND, CASE_RETURNED, HEAD_MUST_RELEASE, DRAFT_NOT_SUBMITTED, INPUT_INVALID
     */
    @Transactional
    void giveBack(EscalationId id, Officer officer, @Nullable String note) {
        registered(id, officer);
        if (!officer.isHead()) {
            throw Refusal.of(ResponseRefusal.HEAD_MUST_RELEASE);
        }
        List<Violation> violations = new ArrayList<>();
        ResponseRules.checkText(
                violations, "note", note == null ? null : LocalizedText.ofUnnamedLanguage(note), LONGEST_NOTE, true);
        ResponseRules.refuse(violations);
        if (drafts.hold(id)
                .filter(draft -> draft.state() == DraftState.SUBMITTED)
                .isEmpty()) {
            throw Refusal.of(ResponseRefusal.DRAFT_NOT_SUBMITTED);
        }
        drafts.giveBack(id, note.strip());
    }

    /**
     * Destroys the draft of a correction: the published answer stays as it is, and the next version has its files again.
     *
     * @param revision the one that was seen; 0 when there was no draft, but perhaps files
     * @param basedOn the version of the answer that was seen with it; null from who does not say
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, NOT_ANSWERED, DRAFT_CHANGED, DRAFT_SUBMITTED to all but the head while
     *     the head reads it
     */
    @Transactional
    Escalation discard(EscalationId id, Officer officer, @Nullable Integer revision, @Nullable Integer basedOn) {
        Escalation escalation = registered(id, officer);
        if (escalation.state() != EscalationState.ANSWERED) {
            throw Refusal.of(ResponseRefusal.NOT_ANSWERED);
        }
        responses.mustBeNewest(id, basedOn);
        if (required(revision) > 0) {
            mustBeWritable(held(id, revision), officer);
            drafts.remove(id);
        } else if (drafts.hold(id).isPresent()) {
            throw Refusal.of(PetitionRefusal.DRAFT_CHANGED);
        }
        attachments.discard(id, responses.newestVersion(id));
        return escalation;
    }

    private static void mustBeWritable(ResponseDraft draft, Officer officer) {
        if (draft.state() == DraftState.SUBMITTED && !officer.isHead()) {
            throw Refusal.of(ResponseRefusal.DRAFT_SUBMITTED);
        }
    }

    private Escalation registered(EscalationId id, Officer officer) {
        Escalation escalation = escalations.holdOpen(id, officer.agency());
        if (escalation.registeredAt() == null) {
            throw Refusal.of(EscalationRefusal.NOT_REGISTERED);
        }
        return escalation;
    }

    private ResponseDraft held(EscalationId id, int revision) {
        return drafts.hold(id)
                .filter(draft -> draft.revision() == revision)
                .orElseThrow(() -> Refusal.of(PetitionRefusal.DRAFT_CHANGED));
    }

    private static int required(@Nullable Integer revision) {
        if (revision == null) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("revision", "REQUIRED", "the revision that was seen")));
        }
        return revision;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refusal.of(PetitionRefusal.DRAFT_CHANGED);
        }
    }
}
