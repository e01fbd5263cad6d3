package kz.undeu.moderation;

/** What waits for a moderator. */
public enum CaseKind {
    /** A petition that was submitted. */
    SUBMISSION,
    /** An appeal against a rejection. */
    APPEAL
}
