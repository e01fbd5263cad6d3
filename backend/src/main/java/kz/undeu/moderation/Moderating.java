package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.Publishing;
import kz.undeu.petition.TextSha256;
import kz.undeu.petition.Transition;

/** Deciding on a petition; the decision and what it does commit together. */
@Singleton
public class Moderating {

    private final OpenCases cases;
    private final Locking locking;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Publishing publishing;
    private final Closing closing;
    private final Decisions decisions;

    Moderating(
            OpenCases cases,
            Locking locking,
            Petitions petitions,
            PetitionTexts texts,
            Publishing publishing,
            Closing closing,
            Decisions decisions) {
        this.cases = cases;
        this.locking = locking;
        this.petitions = petitions;
        this.texts = texts;
        this.publishing = publishing;
        this.closing = closing;
        this.decisions = decisions;
    }

    /**
     * Publishes a submitted petition that every verified person may sign.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_SUBMITTED, CASE_LOCKED
     */
    @Transactional
    public Petition publish(PetitionId id, Person moderator, Instant at) {
        return publish(id, moderator, null, at);
    }

    /**
     * Publishes a submitted petition.
     *
     * @param requiredLevel how surely who signs must be known, or null for what every signature needs
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_SUBMITTED, CASE_LOCKED
     */
    @Transactional
    public Petition publish(PetitionId id, Person moderator, @Nullable AssuranceLevel requiredLevel, Instant at) {
        submitted(id, moderator);
        Petition published = publishing.publish(id, requiredLevel, at);
        decisions.save(new Decision(null, id, Verdict.PUBLISH, null, null, null, moderator.key(), at));
        locking.end(id);
        return published;
    }

    /**
     * Rejects a submitted petition, in public.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_SUBMITTED, CASE_LOCKED, INPUT_INVALID
     */
    @Transactional
    public Petition reject(
            PetitionId id,
            Person moderator,
            @Nullable ReasonCode reasonCode,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Instant at) {
        Petition submitted = submitted(id, moderator);
        List<Violation> violations = new ArrayList<>(PublicReasons.check(legalBasis, explanation));
        if (reasonCode == null) {
            violations.add(new Violation("reasonCode", "REQUIRED", "a rejection names its reason"));
        }
        PublicReasons.refuseIf(violations);
        // Also of a text that is withheld everybody may know the fingerprint.
        TextSha256 sha256 = texts.of(id).sha256(submitted.jurisdiction().value(), submitted.topic());
        Transition.REJECT.mustHaveHappened(petitions.reject(id, sha256));
        decisions.save(
                new Decision(null, id, Verdict.REJECT, reasonCode, legalBasis, explanation, moderator.key(), at));
        locking.end(id);
        return petitions.get(id);
    }

    /**
     * Stops a petition that collects, in public.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, PETITION_NOT_OPEN, INPUT_INVALID
     */
    @Transactional
    public Petition stop(
            PetitionId id,
            Person moderator,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Instant at) {
        cases.ofAnother(id, moderator);
        PublicReasons.mustBeGiven(legalBasis, explanation);
        Petition closed = closing.close(id, ClosedBecause.STOPPED, explanation, at);
        decisions.save(new Decision(null, id, Verdict.STOP, null, legalBasis, explanation, moderator.key(), at));
        return closed;
    }

    /** Of two at once the second waits for the row, and then finds the petition decided. */
    private Petition submitted(PetitionId id, Person moderator) {
        petitions.lock(id);
        Petition petition = cases.submitted(id, moderator);
        locking.mustBeFree(id, moderator);
        return petition;
    }
}
