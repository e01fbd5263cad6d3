package kz.undeu.escalation.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.petition.PetitionId;

/**
 * The body of a webhook. Says that there is something to fetch and nothing of any person. docs/delivery.md describes it for
 * receivers.
 *
 * @param type {@link #TYPE}
 * @param timestamp when the dossier was there; not when this is sent
 */
@Serdeable
record DossierReady(String type, Instant timestamp, Data data) {

    static final String TYPE = "escalation.dossier_ready";

    static DossierReady of(
            Escalation escalation, LocalDate registrationDueOn, DossierView dossier, String publicAddress) {
        String path = publicAddress + "/api/v1/agency/escalations/" + escalation.id();
        return new DossierReady(
                TYPE,
                dossier.madeAt(),
                new Data(
                        escalation.id(),
                        escalation.petition(),
                        escalation.tier(),
                        escalation.agency(),
                        escalation.forwardedAt(),
                        registrationDueOn,
                        dossier.sha256(),
                        dossier.bytes(),
                        path,
                        path + "/dossier"));
    }

    /**
     * Which case it is.
     *
     * @param agency the slug of the agency
     * @param registrationDueOn the last day on which registering is in time
     * @param dossierSha256 of the ZIP, in hex
     * @param dossierBytes its size
     * @param caseAddress where a machine of the agency finds the case
     * @param dossierAddress where it finds the ZIP
     */
    @Serdeable
    record Data(
            EscalationId escalation,
            PetitionId petition,
            int tier,
            String agency,
            Instant forwardedAt,
            LocalDate registrationDueOn,
            String dossierSha256,
            int dossierBytes,
            String caseAddress,
            String dossierAddress) {}
}
