package kz.undeu.escalation.clock;

/** What an agency is told of a deadline. */
public enum ClockNoticeKind {
    /** A deadline of its own comes near. */
    REMINDER,
    /** An agency that it supervises has missed one. */
    OVERDUE,
    /** Its answer came back as inadequate: the days for a new one run. */
    ANSWER_RETURNED
}
