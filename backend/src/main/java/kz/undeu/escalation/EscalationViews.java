package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.clock.ExtensionViews;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.escalation.response.Hearings;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.escalation.route.RouteViews;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** Shows escalations with their clocks as of now. */
@Singleton
public class EscalationViews {

    private final Escalations escalations;
    private final ResponseViews responses;
    private final Hearings hearings;
    private final RouteViews routes;
    private final AnswerReturns returns;
    private final ExtensionViews extensions;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;

    EscalationViews(
            Escalations escalations,
            ResponseViews responses,
            Hearings hearings,
            RouteViews routes,
            AnswerReturns returns,
            ExtensionViews extensions,
            WorkingDays workingDays,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.responses = responses;
        this.hearings = hearings;
        this.routes = routes;
        this.returns = returns;
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
        List<Escalation> found = escalations.findByPetitionInOrderByTier(petitions);
        Map<EscalationId, AnswerReturn> owed = owed(found);
        return found.stream()
                .map(deadlines::of)
                .map(escalation ->
                        EscalationView.of(escalation, clock(escalation, owed, at), null, List.of(), List.of(), null))
                .toList();
    }

    /** How many escalations wait for an agency beyond its deadline. */
    public long countOverdue(Instant at) {
        List<Escalation> owing = deadlines.owing();
        Map<EscalationId, AnswerReturn> owed = owed(owing);
        return owing.stream()
                .map(deadlines::of)
                .map(escalation -> clock(escalation, owed, at))
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
                routes.of(escalation.id(), at),
                extensions.of(escalation).orElse(null));
    }

    /** An escalation without its response, for lists. */
    public EscalationView withoutResponse(Escalation stored, Instant at) {
        Escalation escalation = deadlines.of(stored);
        return EscalationView.of(escalation, clock(escalation, at), null, List.of(), List.of(), null);
    }

    private @Nullable ClockView clock(Escalation escalation, Instant at) {
        return clock(escalation, owed(List.of(escalation)), at);
    }

    private @Nullable ClockView clock(Escalation escalation, Map<EscalationId, AnswerReturn> owed, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        AnswerReturn returned = owed.get(escalation.id());
        return returned == null
                ? ClockView.of(escalation, workingDays, today)
                : ClockView.of(returned, workingDays, today);
    }

    /** Returned answers of some escalations that were not given anew. */
    private Map<EscalationId, AnswerReturn> owed(Collection<Escalation> some) {
        List<EscalationId> answered = some.stream()
                .filter(escalation -> escalation.state() == EscalationState.ANSWERED)
                .map(Escalation::id)
                .toList();
        return answered.isEmpty()
                ? Map.of()
                : returns.findOwed(answered).stream()
                        .map(deadlines::of)
                        .collect(Collectors.toMap(AnswerReturn::escalation, Function.identity()));
    }
}
