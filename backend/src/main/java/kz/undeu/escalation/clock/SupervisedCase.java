package kz.undeu.escalation.clock;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.EscalationView;
import kz.undeu.petition.PetitionView;

/** An overdue case of an agency, as those above it see it: what everybody sees, in one list. */
@Serdeable
record SupervisedCase(EscalationView escalation, PetitionView petition) {}
