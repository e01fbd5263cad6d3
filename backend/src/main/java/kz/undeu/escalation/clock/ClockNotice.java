package kz.undeu.escalation.clock;

import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;

/**
 * A notice of one deadline of one case, as it was when it was written.
 *
 * @param owing the slug of the agency whose deadline it is
 * @param recipient the slug of the agency that is told: the same for a reminder, else its supervisor
 * @param runsFrom when the deadline began to run: forwarding or registration
 * @param dueOn the last day in time
 * @param mark tells apart the reminders of a deadline; empty when it was missed
 */
public record ClockNotice(
        ClockNoticeId id,
        EscalationId escalation,
        ClockNoticeKind kind,
        Awaiting awaiting,
        String owing,
        String recipient,
        Instant runsFrom,
        LocalDate dueOn,
        String mark,
        Instant toldAt) {

    /** One that is said before another day or another number of working days is a reminder of its own. */
    static ClockNotice reminder(Escalation escalation, Awaiting awaiting, int workingDaysLeft, Instant at) {
        return of(
                ClockNoticeKind.REMINDER,
                escalation,
                awaiting,
                escalation.agency(),
                escalation.dueOn() + "/" + workingDaysLeft,
                at);
    }

    static ClockNotice overdue(Escalation escalation, Awaiting awaiting, String supervisor, Instant at) {
        return of(ClockNoticeKind.OVERDUE, escalation, awaiting, supervisor, "", at);
    }

    private static ClockNotice of(
            ClockNoticeKind kind, Escalation escalation, Awaiting awaiting, String recipient, String mark, Instant at) {
        Instant runsFrom = switch (awaiting) {
            case REGISTRATION -> escalation.forwardedAt();
            case RESPONSE -> escalation.registeredAt();
        };
        return new ClockNotice(
                ClockNoticeId.random(),
                escalation.id(),
                kind,
                awaiting,
                escalation.agency(),
                recipient,
                runsFrom,
                escalation.dueOn(),
                mark,
                at);
    }
}
