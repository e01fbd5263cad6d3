package kz.undeu.escalation.response;

/** How far the draft of an answer has come. */
enum DraftState {
    WRITING,
    /** Waits for the head; officers do not change it meanwhile. */
    SUBMITTED,
    /** The head gave it back with a note. */
    RETURNED
}
