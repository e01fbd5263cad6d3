package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Origin;

/**
 * A rule by which signatures are invalidated, and how far it is. Who proposed and approved stays inside.
 *
 * @param origin gone once its time is over, also when {@code byOrigin}
 * @param signatures how many were frozen with the proposal
 * @param digest hex of the SHA-256 of their event indexes, ascending, each with a line feed
 * @param expiresAt the first instant at which it can no longer be approved
 * @param endedAt when it was withdrawn or expired
 * @param nextEvent signatures with a smaller event index are dealt with
 * @param skipped how many of the frozen ones were no longer in force
 * @param inForceBefore the tally just before its first batch
 * @param inForceAfter the tally just after its latest batch
 */
@MappedEntity
public record Invalidation(
        @Id InvalidationId id,
        PetitionId petition,
        InvalidationState state,
        Instant windowFrom,
        Instant windowTo,
        @Nullable JurisdictionCode region,
        boolean byOrigin,
        @Nullable Origin origin,
        InvalidationReason reasonCode,
        @TypeDef(type = DataType.JSON) LocalizedText legalBasis,
        @TypeDef(type = DataType.JSON) LocalizedText explanation,
        long signatures,
        String digest,
        @Nullable PersonKey proposerKey,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable PersonKey approverKey,
        @Nullable Instant approvedAt,
        @Nullable Instant endedAt,
        long nextEvent,
        long invalidated,
        long skipped,
        @Nullable Long inForceBefore,
        @Nullable Long inForceAfter,
        @Nullable Instant doneAt,
        @Nullable PersonKey lifterKey,
        @Nullable Instant liftProposedAt,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText liftExplanation,
        @Nullable PersonKey liftApproverKey,
        @Nullable Instant liftedAt) {

    static Invalidation propose(
            InvalidationId id,
            Rule rule,
            InvalidationReason reasonCode,
            LocalizedText legalBasis,
            LocalizedText explanation,
            Person proposer,
            Instant at,
            Instant expiresAt) {
        return new Invalidation(
                id,
                rule.petition(),
                InvalidationState.PROPOSED,
                rule.from(),
                rule.to(),
                rule.region(),
                rule.origin() != null,
                rule.origin(),
                reasonCode,
                legalBasis,
                explanation,
                1,
                "",
                proposer.key(),
                at,
                expiresAt,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** When the last act of moderators on it was over; null while one is under way. A lifting may still follow. */
    public @Nullable Instant overAt() {
        return switch (state) {
            case WITHDRAWN, EXPIRED -> endedAt;
            case DONE -> doneAt;
            case LIFTED -> liftedAt;
            case PROPOSED, APPROVED, LIFT_PROPOSED, LIFT_APPROVED -> null;
        };
    }

    /**
     * Asks the transition table first. What changes meanwhile, the conditional update of {@link Invalidations} finds.
     *
     * @throws Refusal the code, when the state may not follow on this one
     */
    void mustBeAbleToBecome(InvalidationState next, InvalidationRefusal otherwise) {
        if (!state.mayBecome(next)) {
            throw Refusal.of(otherwise);
        }
    }

    boolean isProposedBy(Person person) {
        return person.key().equals(proposerKey);
    }

    boolean isLiftProposedBy(Person person) {
        return person.key().equals(lifterKey);
    }

    boolean isOpenForApproval(Instant at) {
        return state == InvalidationState.PROPOSED && at.isBefore(expiresAt);
    }
}
