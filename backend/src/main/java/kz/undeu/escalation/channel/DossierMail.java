package kz.undeu.escalation.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * What an agency is told of a dossier by mail.
 *
 * @param id the same whenever this mail is sent again
 * @param address of the agency
 * @param printed the PDF in Kazakh and in Russian
 * @param createdAt when it was decided to send it
 */
public record DossierMail(
        String id,
        String address,
        LocalizedText agency,
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        LocalDate registrationDueOn,
        Map<Language, byte[]> printed,
        Instant createdAt) {

    public DossierMail {
        printed = Map.copyOf(printed);
    }
}
