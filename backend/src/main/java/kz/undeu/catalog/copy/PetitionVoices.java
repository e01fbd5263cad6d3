package kz.undeu.catalog.copy;

import java.util.List;
import java.util.Map;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.commitment.CommitmentView;
import kz.undeu.escalation.rating.RatingsView;
import kz.undeu.petition.update.PetitionUpdate;

/**
 * What its organizer, agencies and signatories said about a petition, besides its text and the answers.
 *
 * @param news the latest first
 * @param ratings of the answers that there are, with small numbers hidden
 * @param reasons of signatories, without names, the latest first: at most {@link CopyLimit#REASONS}, and none that was reported
 * @param hiddenReasons how many a moderator hid
 */
record PetitionVoices(
        List<PetitionUpdate> news,
        List<CommitmentView> promises,
        Map<EscalationId, RatingsView> ratings,
        List<String> reasons,
        int hiddenReasons) {}
