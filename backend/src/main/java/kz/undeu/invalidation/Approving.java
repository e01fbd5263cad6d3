package kz.undeu.invalidation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Refusal;
import kz.undeu.moderation.ModerationRefusal;

/** The second pair of eyes. What is approved is what was frozen; the job executes it. */
@Singleton
class Approving {

    private final Invalidations invalidations;
    private final Proposing proposing;

    Approving(Invalidations invalidations, Proposing proposing) {
        this.invalidations = invalidations;
        this.proposing = proposing;
    }

    /**
     * Approves.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, SAME_MODERATOR, NOT_PROPOSED, PROPOSAL_EXPIRED
     */
    @Transactional
    public Invalidation approve(InvalidationId id, Person moderator, Instant at) {
        Invalidation proposal = invalidations.get(id);
        proposing.decidable(proposal.petition(), moderator);
        if (proposal.isProposedBy(moderator)) {
            throw Refusal.of(ModerationRefusal.SAME_MODERATOR);
        }
        if (proposal.state() == InvalidationState.EXPIRED
                || (proposal.state() == InvalidationState.PROPOSED && !proposal.isOpenForApproval(at))) {
            throw Refusal.of(InvalidationRefusal.PROPOSAL_EXPIRED);
        }
        proposal.mustBeAbleToBecome(InvalidationState.APPROVED, InvalidationRefusal.NOT_PROPOSED);
        // Of two at once one wins; the other learns that it is no longer a proposal.
        if (invalidations.approve(id, moderator.key(), at) == 0) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSED);
        }
        return invalidations.get(id);
    }
}
