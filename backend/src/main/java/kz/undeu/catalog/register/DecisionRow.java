package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * What the register needs of a decision, its petition and its appeal.
 *
 * @param reason of this rejection, or of the rejection whose appeal this decides
 * @param waitingSince the submission, or the appeal or the return that this decides; null for a stop
 */
record DecisionRow(
        long id,
        Verdict verdict,
        @Nullable ReasonCode reason,
        Instant decidedAt,
        PetitionId petition,
        PetitionState state,
        boolean wasListed,
        @Nullable String textSha256,
        JurisdictionCode jurisdiction,
        String topic,
        @Nullable Instant waitingSince,
        @Nullable Instant appealedAt,
        @Nullable Verdict outcome,
        @Nullable Instant outcomeAt) {

    boolean isTextWithheld() {
        return state == PetitionState.REJECTED && reason != null && reason.withholdsText();
    }

    /** A petition that was published but is not listed opens by its link only, so the register does not give the link. */
    boolean isUnlisted() {
        return verdict == Verdict.PUBLISH && !wasListed;
    }
}
