package kz.undeu.outbox;

/** How far the way from a signature to an agency has come. After each of them a process may die. */
public enum Step {
    /** The tier is marked and its event stands in the outbox; not committed. */
    CROSSED,
    /** An event was handled; neither that nor its removal is committed. */
    HANDLED,
    /** The facts of a dossier are committed. */
    FACTS_FROZEN,
    /** The file of a dossier is made and nowhere stored. */
    DOSSIER_PRINTED,
    /** The file and its deliveries are written; not committed. */
    DELIVERIES_MADE,
    /** A delivery is taken, committed, and nothing of it has left. */
    DELIVERY_TAKEN,
    /** The channel has answered; nobody has written that down. */
    DELIVERY_SENT,
    /** What came of an attempt is written; not committed. */
    DELIVERY_RECORDED
}
