package kz.undeu.escalation.delivery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"escalation": "w5c8t2hn4q", "petition": "r2x6v9mk3d",
         "title": {"kk": "Қаражал мен Жәйремге тәулік бойы таза ауызсу берілсін",
          "ru": "Чистая питьевая вода круглые сутки для Каражала и Жайрема"}, "agency": "akimat-62",
         "state": "FORWARDED", "forwardedAt": "2026-11-12T06:05:03Z"}""")
record UnsentDossier(
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        String agency,
        EscalationState state,
        Instant forwardedAt) {}
