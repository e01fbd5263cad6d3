package kz.undeu.privacy;

/** The kinds of personal data we hold. */
enum Held {
    /** Names and reasons shown beside signatures. */
    WORDS,
    /** Wishes to hear of an answer. */
    NOTICE_WISH,
    /** Drafts with their text. */
    DRAFT,
    /** That somebody organizes a petition, and their name on it. */
    ORGANIZER,
    /** That somebody co-organizes or co-organized a petition, and their name on it. */
    CO_ORGANIZER,
    /** That somebody asked, signed in, to follow a petition by e-mail. */
    FOLLOWING,
    SIGNATURE,
    /** That a moderator hid the reason somebody gave beside a signature, and why; not the reason. */
    HIDDEN_REASON,
    /** That somebody rated an agency's answer; not how. */
    RATING,
    /** That somebody decided as a moderator. */
    DECISION,
    /** What somebody wrote as a moderator for the other moderators. */
    NOTE,
    /** That somebody proposed, approved or lifted an invalidation of signatures as a moderator. */
    INVALIDATION,
    /** That somebody registered or disabled a machine of an agency as an administrator. */
    MACHINE,
    /** That somebody paused collection or entered a calendar as an administrator or moderator. */
    STAFF_ACT,
    /** That somebody takes the cases of an agency as its officer, and their name. */
    OFFICER,
    SESSION
}
