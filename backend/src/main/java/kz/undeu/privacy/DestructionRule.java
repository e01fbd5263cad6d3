package kz.undeu.privacy;

/** Why personal data is destroyed. All but the last are a matter of time; how many months, is data. */
public enum DestructionRule {
    /** A draft nobody has touched, with its text. */
    DRAFT,
    /** What an agency wrote or attached for an answer and never published. */
    ANSWER_DRAFT,
    /** Names and reasons shown beside signatures, after the petition closed. */
    WORDS,
    /** Who organized or co-organized a petition that was rejected, after the decision. */
    REJECTED_ORGANIZER,
    /** Who organized or co-organized a petition, after it closed. */
    ORGANIZER,
    /** Which moderator decided, after the decision. */
    MODERATOR,
    /** A moderator's note for the other moderators, after it was written; not while the case waits. */
    NOTE,
    /**
     * Which administrator registered or disabled a machine of an agency, after it was disabled; and who paused collection or
     * entered a calendar, after that.
     */
    ADMINISTRATOR,
    /** Name and key of an officer of an agency, after they last took or handed over a case; not while they hold an open one. */
    OFFICER,
    /** The pseudonym of the address block a signature came from; how many days, is a legal number. */
    ORIGIN,
    /** That somebody rated an agency's answer, after the time for ratings; how many months, is a legal number. */
    RATING,
    /** An e-mail address that was asked to confirm and did not; how many hours, is a legal number. */
    UNCONFIRMED_ADDRESS,
    /** That an e-mail address follows a petition, and the address with its last one, after it closed and was answered. */
    FOLLOWER,
    /** The rows that tie signatures to people for whoever has the peppers, after the petition closed. */
    SIGNATURE,
    /** The person asked for it. */
    ON_REQUEST
}
