package kz.undeu.escalation.delivery;

/** How far a dossier has come by a channel. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    /** All attempts failed, or it can never arrive. Stays so until an administrator sends it anew. */
    DEAD,
    /** The escalation went on to another agency before it arrived. */
    ENDED
}
