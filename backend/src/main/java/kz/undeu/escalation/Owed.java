package kz.undeu.escalation;

import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * What an agency owes now: to register, to answer, or to answer anew after its answer was returned.
 *
 * @param escalation with its deadlines by the calendar as it is now
 * @param runsFrom when the deadline began to run: forwarding, registration or the return of the answer
 * @param dueOn the last day in time
 */
public record Owed(Escalation escalation, Awaiting awaiting, Instant runsFrom, LocalDate dueOn) {

    /** Whether, in SQL, a version {@code n} of an answer came after its return {@code r}; clocks may stand still or be moved back. */
    public static final String IS_AFTER_RETURN =
            "(n.version > r.answer_version OR (r.answer_version IS NULL AND n.answered_at > r.returned_at))";

    /** Whether, in SQL, there is a new answer after a return {@code r}. */
    public static final String ANSWERED_ANEW =
            "EXISTS (SELECT 1 FROM response n WHERE n.escalation = r.escalation AND " + IS_AFTER_RETURN + ")";

    /**
     * The last day in time in SQL, of an escalation {@code e}, as it is stored; what is owed no more is due on {@link #NEVER}.
     */
    public static final String DUE_ON = "COALESCE(CASE e.state WHEN 'FORWARDED' THEN e.registration_due_on"
            + " WHEN 'REGISTERED' THEN e.review_due_on"
            + " WHEN 'ANSWERED' THEN (SELECT r.due_on FROM answer_return r WHERE r.escalation = e.id AND NOT "
            + ANSWERED_ANEW
            + ") END, DATE '9999-12-31')";

    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public boolean isOverdue(Instant at) {
        return WorkingDays.dayOf(at).isAfter(dueOn);
    }
}
