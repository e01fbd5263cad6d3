package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.Nonce;

/**
 * One person's latest signature on one petition.
 *
 * @param eventIndex where the event log holds it
 * @param region where the signatory is registered, or null when not asserted
 * @param shownName the name the signatory wants shown, or null
 * @param reason why they signed, in their words, or null
 * @param wantsNotice whether they want to hear of the answer
 */
record Signature(
        SignatoryTag tag,
        long eventIndex,
        Nonce nonce,
        @Nullable JurisdictionCode region,
        SignatureState state,
        Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable String shownName,
        @Nullable String reason,
        boolean wantsNotice) {

    boolean isInForce() {
        return state == SignatureState.IN_FORCE;
    }

    Signature withdrawn(Instant at) {
        return new Signature(tag, eventIndex, nonce, region, SignatureState.WITHDRAWN, signedAt, at, null, null, false);
    }
}
