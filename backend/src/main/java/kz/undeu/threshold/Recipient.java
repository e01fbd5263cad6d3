package kz.undeu.threshold;

/** To which agency a rule sends a petition. */
public enum Recipient {
    /** The ministry that answers for the petition's topic. */
    TOPIC_BODY,
    GOVERNMENT,
    AKIMAT,
    MASLIKHAT
}
