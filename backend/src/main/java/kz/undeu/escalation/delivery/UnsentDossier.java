package kz.undeu.escalation.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A dossier that is made and has never gone out to the agency that has the case: that was disabled, or had no enabled channel,
 * when it was made. The agency finds it in its inbox.
 *
 * @param title of the petition
 * @param agency the slug of the agency that has the case
 * @param state FORWARDED or REGISTERED
 * @param forwardedAt to this agency
 */
@Serdeable
record UnsentDossier(
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        String agency,
        EscalationState state,
        Instant forwardedAt) {}
