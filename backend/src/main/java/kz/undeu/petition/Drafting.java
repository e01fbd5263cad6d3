package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Eligibility;
import kz.undeu.identity.Person;
import kz.undeu.identity.StoredKeys;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Refusal;

/** Writing a draft, submitting it, throwing it away. */
@Singleton
public class Drafting {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final DraftCheck check;
    private final OwnDrafts drafts;
    private final Eligibility eligibility;
    private final OrganizerNames names;
    private final AssuranceConfiguration assurance;
    private final StoredKeys storedKeys;

    Drafting(
            Petitions petitions,
            PetitionTexts texts,
            DraftCheck check,
            OwnDrafts drafts,
            Eligibility eligibility,
            OrganizerNames names,
            AssuranceConfiguration assurance,
            StoredKeys storedKeys) {
        this.petitions = petitions;
        this.texts = texts;
        this.check = check;
        this.drafts = drafts;
        this.eligibility = eligibility;
        this.names = names;
        this.assurance = assurance;
        this.storedKeys = storedKeys;
    }

    /**
     * Starts a draft.
     *
     * @throws Refusal INPUT_INVALID, TOO_MANY_DRAFTS
     */
    @Transactional
    public Petition start(Person organizer, PetitionInput input, Instant at) {
        PetitionText text = check.whole(input);
        // Of many requests at once each counts what those before it have written.
        petitions.takeDraftTurn(organizer.key());
        if (petitions.draftsOf(organizer.key(), storedKeys) >= PetitionLimit.DRAFTS.max()) {
            throw Refusal.of(PetitionRefusal.TOO_MANY_DRAFTS);
        }
        PetitionId id = PetitionId.random();
        Petition draft = Petition.draft(
                id,
                organizer,
                names.seal(id, organizer.displayName()),
                new JurisdictionCode(input.jurisdiction()),
                input.topic(),
                at);
        petitions.save(draft);
        texts.replace(draft.id(), text);
        return draft;
    }

    /**
     * Changes a draft, as its organizer or a co-organizer. It may be unfinished.
     *
     * @throws Refusal NOT_FOUND when it is somebody else's, NOT_A_DRAFT, DRAFT_CHANGED, INPUT_INVALID
     */
    @Transactional
    public Petition change(PetitionId id, Person author, PetitionInput input, Instant at) {
        Petition draft = drafts.locked(id, author);
        mustBeRead(input.revision(), draft);
        PetitionInput whole = input.over(draft, texts.of(id));
        PetitionText text = check.unfinished(whole);
        if (petitions.redraft(id, new JurisdictionCode(whole.jurisdiction()), whole.topic(), at) == 0) {
            throw Refusal.of(PetitionRefusal.NOT_A_DRAFT);
        }
        texts.replace(id, text);
        return petitions.get(id);
    }

    /**
     * Hands a draft to the moderators. The organizer's own signature will be the first, so only who may sign the
     * petition may submit it, and no co-organizer.
     *
     * @param nonce for that signature, or null when the server shall make one
     * @param revision of the draft that the organizer has read, or null to submit it unread
     * @throws Refusal NOT_FOUND, FORBIDDEN to co-organizers, NOT_A_DRAFT, DRAFT_CHANGED, INPUT_INVALID when parts are missing, NOT_ELIGIBLE_AGE,
     *     NOT_ELIGIBLE_CITIZENSHIP, NOT_ELIGIBLE_RESIDENCE, LEVEL_TOO_LOW
     */
    @Transactional
    public Petition submit(
            PetitionId id, Person organizer, @Nullable Nonce nonce, @Nullable Integer revision, Instant at) {
        Petition draft = drafts.lockedByOrganizer(id, organizer);
        mustBeRead(revision, draft);
        check.whole(draft, texts.of(id));
        eligibility
                .refusal(organizer, draft.jurisdiction(), WorkingDays.dayOf(at))
                .ifPresent(code -> {
                    throw Refusal.of(code);
                });
        organizer.mustBeKnown(assurance.signingLevel());
        Transition.SUBMIT.mustHaveHappened(petitions.submit(id, at, nonce, organizer.region()));
        return petitions.get(id);
    }

    private static void mustBeRead(@Nullable Integer revision, Petition draft) {
        if (revision != null && revision != draft.revision()) {
            throw Refusal.of(PetitionRefusal.DRAFT_CHANGED);
        }
    }

    /**
     * Throws a draft away with all that belongs to it.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN to co-organizers, NOT_A_DRAFT
     */
    @Transactional
    public void delete(PetitionId id, Person organizer) {
        drafts.lockedByOrganizer(id, organizer);
        petitions.deleteDraft(id);
    }
}
