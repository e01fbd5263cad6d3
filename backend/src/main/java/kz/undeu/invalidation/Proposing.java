package kz.undeu.invalidation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.moderation.ModerationRefusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** The first pair of eyes: a moderator names a rule, and the signatures it hits are frozen. */
@Singleton
class Proposing {

    private final Petitions petitions;
    private final Teams teams;
    private final Invalidations invalidations;
    private final Targets targets;
    private final LegalNumbers numbers;

    Proposing(Petitions petitions, Teams teams, Invalidations invalidations, Targets targets, LegalNumbers numbers) {
        this.petitions = petitions;
        this.teams = teams;
        this.invalidations = invalidations;
        this.targets = targets;
        this.numbers = numbers;
    }

    /**
     * A petition whose signatures this moderator may decide on.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION
     */
    Petition decidable(PetitionId id, Person moderator) {
        Petition petition = petitions.get(id);
        if (petition.publishedAt() == null) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        if (teams.includedEver(petition, moderator)) {
            throw Refusal.of(ModerationRefusal.OWN_PETITION);
        }
        return petition;
    }

    /**
     * Proposes.
     *
     * @throws Refusal NOTHING_TO_INVALIDATE, TOO_MANY_SIGNATURES
     */
    @Transactional
    public Invalidation propose(
            Rule rule,
            InvalidationReason reasonCode,
            LocalizedText legalBasis,
            LocalizedText explanation,
            Person moderator,
            Instant at) {
        // Counted first: freezing too many is what the limit is there to prevent.
        long hit =
                targets.count(rule).values().stream().mapToLong(Long::longValue).sum();
        refuse(hit);
        InvalidationId id = InvalidationId.random();
        int days = numbers.inForce(LegalNumber.INVALIDATION_PROPOSAL_DAYS, WorkingDays.dayOf(at));
        invalidations.save(Invalidation.propose(
                id, rule, reasonCode, legalBasis, explanation, moderator, at, at.plus(Duration.ofDays(days))));
        Targets.Frozen frozen = targets.freeze(id, rule);
        refuse(frozen.signatures());
        invalidations.freeze(id, frozen.signatures(), frozen.digest());
        return invalidations.get(id);
    }

    /**
     * Takes a proposal back.
     *
     * @throws Refusal NOT_FOUND, NOT_PROPOSER, NOT_PROPOSED
     */
    @Transactional
    public Invalidation withdraw(InvalidationId id, Person moderator, Instant at) {
        Invalidation proposal = invalidations.get(id);
        if (!proposal.isProposedBy(moderator)) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSER);
        }
        proposal.mustBeAbleToBecome(InvalidationState.WITHDRAWN, InvalidationRefusal.NOT_PROPOSED);
        if (invalidations.withdraw(id, at) == 0) {
            throw Refusal.of(InvalidationRefusal.NOT_PROPOSED);
        }
        return invalidations.get(id);
    }

    private static void refuse(long signatures) {
        if (signatures == 0) {
            throw Refusal.of(InvalidationRefusal.NOTHING_TO_INVALIDATE);
        }
        if (signatures > InvalidationLimit.SIGNATURES.max()) {
            throw Refusal.of(InvalidationRefusal.TOO_MANY_SIGNATURES);
        }
    }
}
