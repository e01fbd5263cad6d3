package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.Nonce;

/** Somebody signs or withdraws, or a signature is invalidated; who asked waits for the outcome. */
sealed interface TallyRequest {

    SignatoryTag tag();

    Instant at();

    /** Completed after the commit, or with a Refusal. */
    CompletableFuture<Outcome> outcome();

    /** Gives a signature. */
    record Sign(
            SignatoryTag tag,
            Nonce nonce,
            Commitment commitment,
            @Nullable JurisdictionCode region,
            @Nullable Origin origin,
            @Nullable Words words,
            boolean wantsNotice,
            Instant at,
            CompletableFuture<Outcome> outcome)
            implements TallyRequest {

        boolean givesReason() {
            return words != null && words.reason() != null;
        }

        Signature signature(long eventIndex) {
            return new Signature(
                    tag, eventIndex, nonce, region, origin, SignatureState.IN_FORCE, at, null, words, wantsNotice);
        }
    }

    /** Takes a signature back. */
    record Withdraw(SignatoryTag tag, Instant at, CompletableFuture<Outcome> outcome) implements TallyRequest {}

    /**
     * A signature must not count. Read and asked for while the tally is locked, so it is in force.
     *
     * @param eventIndex of its sign event
     * @param reasonCode as the log publishes it
     */
    record Invalidate(
            SignatoryTag tag, long eventIndex, String reasonCode, Instant at, CompletableFuture<Outcome> outcome)
            implements TallyRequest {}

    /**
     * What became of a request.
     *
     * @param signature the signature it is about
     * @param isNew false when the person had signed before and nothing was counted
     */
    record Outcome(Signature signature, boolean isNew) {}
}
