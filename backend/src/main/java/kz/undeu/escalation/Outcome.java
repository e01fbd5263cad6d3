package kz.undeu.escalation;

/** What an agency says to one demand. */
public enum Outcome {
    SATISFIED,
    PARTLY_SATISFIED,
    REFUSED,
    NOT_COMPETENT
}
