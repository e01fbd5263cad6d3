package kz.undeu.escalation.rating;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An answer that a moderator may return.
 *
 * @param agency the slug of the agency
 * @param answeredAt when the agency answered, whatever it corrected since
 * @param signatures in force
 * @param ratings of each demand that was rated, exactly
 * @param inadequate the demands whose ratings allow the return
 * @param endsAt the first instant at which it cannot be returned any more
 */
@Serdeable
record InadequateAnswerView(
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        String agency,
        Instant answeredAt,
        long signatures,
        List<RatingCount.Frozen> ratings,
        List<Integer> inadequate,
        Instant endsAt) {}
