package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.Publishing;

/** Deciding on an appeal, by another moderator than the one who rejected; in public, with law and explanation. */
@Singleton
public class Reviewing {

    private final OpenCases cases;
    private final Locking locking;
    private final Petitions petitions;
    private final Publishing publishing;
    private final Decisions decisions;
    private final Appeals appeals;

    Reviewing(
            OpenCases cases,
            Locking locking,
            Petitions petitions,
            Publishing publishing,
            Decisions decisions,
            Appeals appeals) {
        this.cases = cases;
        this.locking = locking;
        this.petitions = petitions;
        this.publishing = publishing;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    /**
     * The rejection was right: the petition stays rejected, for good.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NO_APPEAL, SAME_MODERATOR, CASE_LOCKED, INPUT_INVALID
     */
    @Transactional
    public Petition uphold(
            PetitionId id,
            Person moderator,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Instant at) {
        appealed(id, moderator);
        decide(id, Verdict.UPHOLD, moderator, legalBasis, explanation, at);
        return petitions.get(id);
    }

    /**
     * The rejection was wrong: the petition is published as if it had been so at first. The rejection stays in the register.
     *
     * @param requiredLevel how surely who signs must be known, or null for what every signature needs
     * @throws Refusal NOT_FOUND, OWN_PETITION, NO_APPEAL, SAME_MODERATOR, CASE_LOCKED, INPUT_INVALID
     */
    @Transactional
    public Petition overturn(
            PetitionId id,
            Person moderator,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            @Nullable AssuranceLevel requiredLevel,
            Instant at) {
        appealed(id, moderator);
        decide(id, Verdict.OVERTURN, moderator, legalBasis, explanation, at);
        return publishing.publishAfterAppeal(id, requiredLevel, at);
    }

    private void appealed(PetitionId id, Person moderator) {
        petitions.lock(id);
        cases.appealed(id, moderator);
        locking.mustBeFree(id, moderator);
    }

    private void decide(
            PetitionId id,
            Verdict verdict,
            Person moderator,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Instant at) {
        PublicReasons.mustBeGiven(legalBasis, explanation);
        Decision outcome =
                decisions.save(new Decision(null, id, verdict, null, legalBasis, explanation, moderator.key(), at));
        if (appeals.decide(id, outcome.id()) == 0) {
            throw Refusal.of(ModerationRefusal.NO_APPEAL);
        }
        locking.end(id);
    }
}
