package kz.undeu.invalidation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.moderation.ModerationRefusal;

/**
 * The invalidation was a mistake: its people may sign again. The log keeps what it says; two moderators decide on this
 * as they do on the invalidation.
 */
@Singleton
class Lifting {

    private final Invalidations invalidations;
    private final Proposing proposing;

    Lifting(Invalidations invalidations, Proposing proposing) {
        this.invalidations = invalidations;
        this.proposing = proposing;
    }

    /**
     * Proposes to lift.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_INVALIDATED
     */
    @Transactional
    public Invalidation propose(InvalidationId id, Person moderator, LocalizedText explanation, Instant at) {
        Invalidation invalidation = invalidations.get(id);
        proposing.decidable(invalidation.petition(), moderator);
        invalidation.mustBeAbleToBecome(InvalidationState.LIFT_PROPOSED, InvalidationRefusal.NOT_INVALIDATED);
        if (invalidations.proposeLifting(id, moderator.key(), explanation, at) == 0) {
            throw Refusal.of(InvalidationRefusal.NOT_INVALIDATED);
        }
        return invalidations.get(id);
    }

    /**
     * Approves the lifting.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, SAME_MODERATOR, NOT_PROPOSED
     */
    @Transactional
    public Invalidation approve(InvalidationId id, Person moderator) {
        Invalidation invalidation = invalidations.get(id);
        proposing.decidable(invalidation.petition(), moderator);
        if (invalidation.isLiftProposedBy(moderator)) {
            throw Refusal.of(ModerationRefusal.SAME_MODERATOR);
        }
        invalidation.mustBeAbleToBecome(InvalidationState.LIFT_APPROVED, InvalidationRefusal.NOT_PROPOSED);
        if (invalidations.approveLifting(id, moderator.key()) == 0) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSED);
        }
        return invalidations.get(id);
    }

    /**
     * Takes the proposal to lift back.
     *
     * @throws Refusal NOT_FOUND, NOT_PROPOSER, NOT_PROPOSED
     */
    @Transactional
    public Invalidation withdraw(InvalidationId id, Person moderator) {
        Invalidation invalidation = invalidations.get(id);
        if (invalidation.state() == InvalidationState.LIFT_PROPOSED && !invalidation.isLiftProposedBy(moderator)) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSER);
        }
        invalidation.mustBeAbleToBecome(InvalidationState.DONE, InvalidationRefusal.NOT_PROPOSED);
        if (invalidations.withdrawLifting(id) == 0) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSED);
        }
        return invalidations.get(id);
    }
}
