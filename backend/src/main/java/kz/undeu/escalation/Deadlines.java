package kz.undeu.escalation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * Computes the deadline that runs now by the calendar as it is now: a holiday that is entered later moves it. Deadlines that
 * were met or missed before the next step stay what they were.
 */
@Singleton
public class Deadlines {

    private final Escalations escalations;
    private final AnswerReturns returns;
    private final WorkingDays workingDays;
    private final LegalNumbers numbers;

    Deadlines(Escalations escalations, AnswerReturns returns, WorkingDays workingDays, LegalNumbers numbers) {
        this.escalations = escalations;
        this.returns = returns;
        this.workingDays = workingDays;
        this.numbers = numbers;
    }

    /** The escalation with the deadline that runs now; one that a moderator decides on has the days that it was returned with. */
    public Escalation of(Escalation escalation) {
        return switch (escalation.state()) {
            case FORWARDED -> escalation.dueBy(ofRegistration(WorkingDays.dayOf(escalation.forwardedAt())));
            case REGISTERED ->
                escalation.dueBy(workingDays.after(escalation.registeredOn(), escalation.reviewWorkingDays()));
            case REACHED, RETURNED, ANSWERED -> escalation;
        };
    }

    /** The return of an answer that is not given anew, with the deadline that runs now. */
    public AnswerReturn of(AnswerReturn returned) {
        return returned.dueBy(
                workingDays.after(WorkingDays.dayOf(returned.returnedAt()), returned.workingDaysAllowed()));
    }

    /** What the agency of an escalation owes now; empty when it owes nothing, or a moderator decides whether it does. */
    public Optional<Owed> owed(Escalation stored) {
        Escalation escalation = of(stored);
        return switch (escalation.state()) {
            case FORWARDED ->
                Optional.of(new Owed(
                        escalation, Awaiting.REGISTRATION, escalation.forwardedAt(), escalation.registrationDueOn()));
            case REGISTERED ->
                Optional.of(
                        new Owed(escalation, Awaiting.RESPONSE, escalation.registeredAt(), escalation.reviewDueOn()));
            case ANSWERED ->
                returns.findOwed(List.of(escalation.id())).stream()
                        .map(this::of)
                        .map(returned ->
                                new Owed(escalation, Awaiting.RESPONSE, returned.returnedAt(), returned.dueOn()))
                        .findFirst();
            case REACHED, RETURNED -> Optional.empty();
        };
    }

    /** The escalations of which an agency owes something now, as they are stored. */
    public List<Escalation> owing() {
        List<Escalation> owing = new ArrayList<>(
                escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED)));
        List<EscalationId> again =
                returns.findOwed().stream().map(AnswerReturn::escalation).toList();
        if (!again.isEmpty()) {
            owing.addAll(escalations.findByIdIn(again));
        }
        return owing;
    }

    /** The last day on which a moderator decides on a return in time, by the number in force on the day of the return. */
    public LocalDate ofDecision(LocalDate returnedOn) {
        return workingDays.after(returnedOn, numbers.inForce(LegalNumber.RETURN_WORKING_DAYS, returnedOn));
    }

    /** The last day on which registering is in time, by the number in force on the day of forwarding. */
    public LocalDate ofRegistration(LocalDate forwardedOn) {
        return workingDays.after(forwardedOn, numbers.inForce(LegalNumber.REGISTRATION_WORKING_DAYS, forwardedOn));
    }
}
