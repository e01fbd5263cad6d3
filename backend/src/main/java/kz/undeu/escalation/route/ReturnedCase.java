package kz.undeu.escalation.route;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.EscalationView;
import kz.undeu.petition.PetitionView;

/**
 * An escalation that was returned, as moderators see it: as the public does, with the petition.
 *
 * @param escalation its last route is the one that is decided on
 */
@Serdeable
record ReturnedCase(EscalationView escalation, PetitionView petition) {}
