package kz.undeu.escalation;

/** By what an agency talks with people about a petition. */
public enum HearingKind {
    /** A public hearing, at one time. */
    HEARING,
    /** A public discussion that begins at a time, such as of a draft law. */
    DISCUSSION
}
