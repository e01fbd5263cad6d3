package kz.undeu.escalation;

/** How far a petition has come with its agency. Whether it is overdue is computed, not a state. */
public enum EscalationState {
    REACHED,
    FORWARDED,
    REGISTERED,
    /** The agency says that it is not competent; a moderator decides. */
    RETURNED,
    ANSWERED
}
