package kz.undeu.petition.team;

/** What somebody is to a petition they work on. */
public enum TeamRole {
    /** Launched it, and answers for it. */
    ORGANIZER,
    /** Accepted an invitation. */
    CO_ORGANIZER
}
