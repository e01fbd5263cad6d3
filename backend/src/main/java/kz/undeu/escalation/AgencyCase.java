package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.escalation.statement.SignedRegistrationView;
import kz.undeu.petition.PetitionView;

/**
 * An escalation with its petition, as the agency that must answer sees it.
 *
 * @param dossier null for the seconds in which it is being made
 * @param statement by what it was registered; null while it is not, or when an officer registered it on a screen
 */
@Serdeable
record AgencyCase(
        EscalationView escalation,
        PetitionView petition,
        @Nullable DossierView dossier,
        @Nullable SignedRegistrationView statement) {}
