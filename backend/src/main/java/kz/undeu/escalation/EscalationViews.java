package kz.undeu.escalation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kz.undeu.escalation.clock.ExtensionViews;
import kz.undeu.escalation.response.Hearings;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** Shows escalations with their clocks as of now. */
@Singleton
public class EscalationViews {

    private final Escalations escalations;
    private final ResponseViews responses;
    private final Hearings hearings;
    private final ExtensionViews extensions;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;

    EscalationViews(
            Escalations escalations,
            ResponseViews responses,
            Hearings hearings,
            ExtensionViews extensions,
            WorkingDays workingDays,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.responses = responses;
        this.hearings = hearings;
        this.extensions = extensions;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
    }

    /** The escalations of a petition with their responses, lowest tier first. */
    public List<EscalationView> of(PetitionId petition, Instant at) {
        return escalations.findByPetitionOrderByTier(petition).stream()
                .map(escalation -> of(escalation, at))
                .toList();
    }

    /** The escalations of petitions without their responses, for lists. */
    public List<EscalationView> withoutResponses(Collection<PetitionId> petitions, Instant at) {
        return escalations.findByPetitionInOrderByTier(petitions).stream()
                .map(escalation -> withoutResponse(escalation, at))
                .toList();
    }

    /** How many escalations wait for an agency beyond its deadline. */
    public long countOverdue(Instant at) {
        return escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED)).stream()
                .map(deadlines::of)
                .map(escalation -> clock(escalation, at))
                .filter(clock -> clock != null && clock.overdueWorkingDays() > 0)
                .count();
    }

    /** One escalation with all that is public about it. */
    public EscalationView of(Escalation stored, Instant at) {
        Escalation escalation = deadlines.of(stored);
        return EscalationView.of(
                escalation,
                clock(escalation, at),
                responses.of(escalation.id()),
                hearings.of(escalation.id()),
                extensions.of(escalation).orElse(null));
    }

    /** An escalation without its response, for lists. */
    public EscalationView withoutResponse(Escalation stored, Instant at) {
        Escalation escalation = deadlines.of(stored);
        return EscalationView.of(escalation, clock(escalation, at), null, List.of(), null);
    }

    private ClockView clock(Escalation escalation, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        return ClockView.of(escalation, workingDays, today);
    }
}
