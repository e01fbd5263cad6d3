package kz.undeu.transparency;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * An event with what the other tables say of it.
 *
 * @param refersToKind the kind of the event it takes back, or null
 * @param endedBy the index of the event that takes this one back, or null
 * @param rowState the state of the signature's row, or null when there is none
 * @param rowRegion the region of the row; the country for residence not stated
 * @param isCommitted whether nonce and tag of the row make the commitment
 */
record CountedEvent(
        long index,
        String kind,
        byte @Nullable [] commitment,
        long refersTo,
        @Nullable String reasonCode,
        Instant at,
        @Nullable String refersToKind,
        @Nullable Long endedBy,
        @Nullable String rowState,
        String rowRegion,
        boolean isCommitted) {

    boolean isSigning() {
        return kind.equals("SIGN");
    }

    int change() {
        return isSigning() ? 1 : -1;
    }
}
