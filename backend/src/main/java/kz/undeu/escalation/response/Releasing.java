package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionRefusal;

/** Publishes the draft as it stands: as the answer, or as a correction of the published one. */
@Singleton
class Releasing {

    private final Escalations escalations;
    private final ResponseDrafts drafts;
    private final Responses responses;
    private final ReleaseRules rules;
    private final Answering answering;
    private final Correcting correcting;

    Releasing(
            Escalations escalations,
            ResponseDrafts drafts,
            Responses responses,
            ReleaseRules rules,
            Answering answering,
            Correcting correcting) {
        this.escalations = escalations;
        this.drafts = drafts;
        this.responses = responses;
        this.rules = rules;
        this.answering = answering;
        this.correcting = correcting;
    }

    /**
     * Publishes.
     *
     * @param revision the one that was seen, with its files: nobody publishes what they did not read
     * @param basedOn the version of the answer that was seen with it, 0 for none, as nobody corrects or replaces one that they did not
     *     read; null from who does not say
     * @throws Refusal NOT_FOUND, CASE_RETURNED, HEAD_MUST_RELEASE, DRAFT_CHANGED, NOT_REGISTERED, INPUT_INVALID
     */
    @Transactional
    Escalation release(
            EscalationId id, Officer officer, @Nullable Integer revision, @Nullable Integer basedOn, Instant at) {
        // The case before the draft, as whoever saves a draft holds them.
        Escalation escalation = escalations.holdOpen(id, officer.agency());
        rules.mustAllow(officer);
        responses.mustBeNewest(id, basedOn);
        DraftContent content = drafts.hold(id)
                .filter(draft -> revision != null && draft.revision() == revision)
                .orElseThrow(() -> Refusal.of(PetitionRefusal.DRAFT_CHANGED))
                .content();
        return escalation.state() == EscalationState.ANSWERED
                ? correcting.publish(id, officer.agency(), content, VersionFiles.ALL, at)
                : answering.publish(id, officer.agency(), content, VersionFiles.ALL, at);
    }
}
