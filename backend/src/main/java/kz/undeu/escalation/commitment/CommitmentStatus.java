package kz.undeu.escalation.commitment;

/** What an agency says of a step it promised. */
public enum CommitmentStatus {
    IN_PROGRESS,
    /** A new date, with the reason in public. */
    POSTPONED,
    KEPT,
    /** It will not be done. */
    BROKEN
}
