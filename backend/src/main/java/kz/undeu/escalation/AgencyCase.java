package kz.undeu.escalation;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionView;

/** An escalation with its petition, as the agency that must answer sees it. */
@Serdeable
record AgencyCase(EscalationView escalation, PetitionView petition) {}
