package kz.undeu.reason;

/** What is wrong with a reason, as a reader reports it or a moderator finds it. */
public enum ReportCause {
    /** Insults somebody or incites hatred. */
    INSULT,
    /** Tells what is nobody's business: an address, a number, an illness. */
    PERSONAL_DATA,
    ADVERTISING,
    /** Calls for what the law forbids. */
    UNLAWFUL,
    /** Says nothing about the petition. */
    OFF_TOPIC
}
