package kz.undeu.privacy;

/** Why something is not deleted on request. */
enum KeptBecause {
    /** A signature counts until it is withdrawn, and the count must stay provable. */
    COUNT_MUST_STAY_PROVABLE,
    /** Who rated an answer must not do it twice. */
    RATED_ONCE,
    /** What a moderator hid must not be published again. */
    HIDDEN_STAYS_HIDDEN,
    WAITS_FOR_MODERATION,
    PETITION_COLLECTS,
    AGENCY_MUST_ANSWER,
    /** Who decided over others' petitions, or over who acts for an agency, must be known inside. */
    DECISION_IS_ACCOUNTABLE,
    /** It stands in the cookie of this browser; signing out removes it. */
    STANDS_IN_YOUR_BROWSER
}
