package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * Who must act next and by when; computed from facts and the calendar at the moment of reading.
 *
 * @param awaiting what is awaited
 * @param dueOn the last day in time
 * @param workingDaysAllowed in all
 * @param workingDaysElapsed since the clock started, today included
 * @param workingDaysLeft until and including the last day; 0 from then on
 * @param overdueWorkingDays since the last day; 0 while in time
 */
@Serdeable
public record ClockView(
        Awaiting awaiting,
        LocalDate dueOn,
        int workingDaysAllowed,
        int workingDaysElapsed,
        int workingDaysLeft,
        int overdueWorkingDays) {

    /** What an agency owes. */
    public enum Awaiting {
        REGISTRATION,
        RESPONSE
    }

    static @Nullable ClockView of(Escalation escalation, WorkingDays workingDays, LocalDate today) {
        return switch (escalation.state()) {
            case FORWARDED ->
                of(
                        Awaiting.REGISTRATION,
                        WorkingDays.dayOf(escalation.forwardedAt()),
                        escalation.registrationDueOn(),
                        workingDays,
                        today);
            case REGISTERED ->
                of(Awaiting.RESPONSE, escalation.registeredOn(), escalation.reviewDueOn(), workingDays, today);
            case REACHED, RETURNED, ANSWERED -> null;
        };
    }

    /** Of an answer that was returned and must be given anew. */
    static ClockView of(AnswerReturn returned, WorkingDays workingDays, LocalDate today) {
        return of(Awaiting.RESPONSE, WorkingDays.dayOf(returned.returnedAt()), returned.dueOn(), workingDays, today);
    }

    private static ClockView of(
            Awaiting awaiting, LocalDate from, LocalDate dueOn, WorkingDays workingDays, LocalDate today) {
        int left = workingDays.between(today, dueOn);
        boolean overdue = today.isAfter(dueOn);
        return new ClockView(
                awaiting,
                dueOn,
                workingDays.between(from, dueOn),
                Math.max(0, workingDays.between(from, today)),
                overdue ? 0 : left,
                overdue ? -left : 0);
    }
}
