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
 * @param shownName the name the signatory wants shown, or null
 * @param reason why they signed, in their words, or null
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
        @Nullable String shownName,
        @Nullable String reason,
        boolean wantsNotice) {

    boolean isInForce() {
        return state == SignatureState.IN_FORCE;
    }

    /** The signature once it is withdrawn or invalidated: what only a signature in force needs is forgotten. */
    Signature ended(SignatureState state, Instant at) {
        return new Signature(tag, eventIndex, nonce, region, null, state, signedAt, at, null, null, false);
    }
}
