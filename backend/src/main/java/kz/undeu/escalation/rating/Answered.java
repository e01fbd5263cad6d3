package kz.undeu.escalation.rating;

/** What a signatory says of an answer: whether it answers the demand. */
public enum Answered {
    YES,
    PARTLY,
    NO
}
