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
 * @param words what the signatory wants to be read, or null; written with the signature, and not read back with it
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
        @Nullable Words words,
        boolean wantsNotice) {

    boolean isInForce() {
        return state == SignatureState.IN_FORCE;
    }

    Signature withdrawn(Instant at) {
        return new Signature(tag, eventIndex, nonce, region, SignatureState.WITHDRAWN, signedAt, at, null, false);
    }
}
