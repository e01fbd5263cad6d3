package kz.undeu.escalation.delivery;

import kz.undeu.kernel.RefusalCode;

/** What the life of a delivery does not allow. */
enum DeliveryRefusal implements RefusalCode {
    /** It waits for its next attempt, or was taken. */
    DELIVERY_NOT_DEAD;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
