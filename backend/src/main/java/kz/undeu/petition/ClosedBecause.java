package kz.undeu.petition;

/** Why a petition no longer collects. */
public enum ClosedBecause {
    TERM_ENDED,
    LAPSED,
    WITHDRAWN,
    STOPPED
}
