package kz.undeu.escalation.commitment;

/** Where a promised step stands; computed from its dates and what the agency says, never stored. */
public enum CommitmentState {
    PROMISED,
    /** Its date is over and the agency has not said that it is done. */
    LATE,
    /** Done by the date that was promised first. */
    KEPT,
    /** Done after the date that was promised first. */
    KEPT_LATE,
    /** The agency says that it will not be done. */
    BROKEN
}
