package kz.undeu.escalation.clock;

import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Owed;

/**
 * A notice of one deadline of one case, as it was when it was written.
 *
 * @param owing the slug of the agency whose deadline it is
 * @param recipient the slug of the agency that is told: its supervisor when it was missed, else the same
 * @param runsFrom when the deadline began to run: forwarding, registration or the return of the answer
 * @param dueOn the last day in time
 * @param mark tells apart the reminders of a deadline; else empty
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
    static ClockNotice reminder(Owed owed, int workingDaysLeft, Instant at) {
        return of(ClockNoticeKind.REMINDER, owed, owed.escalation().agency(), owed.dueOn() + "/" + workingDaysLeft, at);
    }

    static ClockNotice overdue(Owed owed, String supervisor, Instant at) {
        return of(ClockNoticeKind.OVERDUE, owed, supervisor, "", at);
    }

    static ClockNotice answerReturned(Owed owed, Instant at) {
        return of(ClockNoticeKind.ANSWER_RETURNED, owed, owed.escalation().agency(), "", at);
    }

    private static ClockNotice of(ClockNoticeKind kind, Owed owed, String recipient, String mark, Instant at) {
        return new ClockNotice(
                ClockNoticeId.random(),
                owed.escalation().id(),
                kind,
                owed.awaiting(),
                owed.escalation().agency(),
                recipient,
                owed.runsFrom(),
                owed.dueOn(),
                mark,
                at);
    }
}
