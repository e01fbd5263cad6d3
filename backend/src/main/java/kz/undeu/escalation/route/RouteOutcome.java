package kz.undeu.escalation.route;

/** What a moderator decides on a return. */
public enum RouteOutcome {
    /** The agency is not competent: the escalation goes on to another one. */
    ROUTED_ON,
    /** The agency is competent: it keeps the escalation, and its days ran on. */
    REFUSED
}
