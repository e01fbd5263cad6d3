package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.assignment.ColleagueView;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.petition.PetitionView;

/**
 * A case in the inbox of the agency that must answer.
 *
 * @param escalation without the response, which the case itself shows
 * @param dossier null for the seconds in which it is being made
 * @param assignee the officer who has it in hand, or null; machines do not learn who
 */
@Serdeable
record InboxCase(
        EscalationView escalation,
        PetitionView petition,
        @Nullable DossierView dossier,
        @Nullable ColleagueView assignee) {}
