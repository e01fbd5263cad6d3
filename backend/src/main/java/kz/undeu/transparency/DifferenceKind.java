package kz.undeu.transparency;

/** In which way the three counts of a petition can disagree. Names stand in the table of results: they are for ever. */
enum DifferenceKind {
    /** An event index between others has no event. */
    EVENT_MISSING,
    /** An event takes back what is no signature. */
    REFERENCE_WRONG,
    /** The tally says another number than the events. */
    TALLY,
    /** A signature that counts by the events has no row, or a row has no such signature. */
    ROW_MISSING,
    /** A row says in force and the events say ended, or the other way round. */
    ROW_STATE,
    /** A row belongs to another event: its nonce and tag do not make the commitment. */
    ROW_FOREIGN,
    /** Rows were destroyed, and one is still there. */
    ROW_LEFT,
    /** The tally of a region says another number than the rows. */
    REGION,
    /** The tally of an hour says another number than the events. */
    HOUR,
    /** The published entry is not the event. */
    LOG_ENTRY,
    /** A file of the log is lost or cut short; the publisher makes it anew when it starts. */
    LOG_FILE,
    /** What was signed or is shown is not the root over the events, or not over the published hashes. */
    LOG_ROOT,
    /** More was signed, or is shown, than the database knows: a restored backup. */
    LOG_AHEAD,
    /** Events wait for hours to be published, or their head to be shown. */
    LOG_BEHIND,
    /** The recount itself broke off at this petition. */
    NOT_COUNTED
}
