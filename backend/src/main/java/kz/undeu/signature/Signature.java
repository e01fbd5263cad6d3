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
 * @param origin the pseudonym of its address block; null when not known, when it ended, and in what is read back
 * @param words what the signatory wants to be read, or null; written with the signature, and not read back with it
 * @param wantsNotice whether they want to hear of the answer
 */
record Signature(
        SignatoryTag tag,
        long eventIndex,
        Nonce nonce,
        @Nullable JurisdictionCode region,
        @Nullable Origin origin,
        SignatureState state,
        Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable Words words,
        boolean wantsNotice) {

    boolean isInForce() {
        return state == SignatureState.IN_FORCE;
    }

    /** The signature once it is withdrawn or invalidated: what only a signature in force needs is forgotten. */
    Signature ended(SignatureState state, Instant at) {
        return new Signature(tag, eventIndex, nonce, region, null, state, signedAt, at, null, false);
    }
}
