package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.undeu.agency.Topics;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Eligibility;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Writing a draft and submitting it. */
@Singleton
public class Drafting {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Jurisdictions jurisdictions;
    private final Topics topics;
    private final Eligibility eligibility;
    private final OrganizerNames names;
    private final AssuranceConfiguration assurance;

    Drafting(
            Petitions petitions,
            PetitionTexts texts,
            Jurisdictions jurisdictions,
            Topics topics,
            Eligibility eligibility,
            OrganizerNames names,
            AssuranceConfiguration assurance) {
        this.petitions = petitions;
        this.texts = texts;
        this.jurisdictions = jurisdictions;
        this.topics = topics;
        this.eligibility = eligibility;
        this.names = names;
        this.assurance = assurance;
    }

    /**
     * Starts a draft.
     *
     * @throws Refusal INPUT_INVALID
     */
    @Transactional
    public Petition start(Person organizer, PetitionInput input, Instant at) {
        PetitionText text = checked(input);
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
     * Changes a draft.
     *
     * @throws Refusal NOT_FOUND when it is somebody else's, NOT_A_DRAFT, INPUT_INVALID
     */
    @Transactional
    public Petition change(PetitionId id, Person organizer, PetitionInput input, Instant at) {
        petitions.lock(id);
        Petition petition = own(id, organizer);
        if (petition.state() != PetitionState.DRAFT) {
            throw Refusal.of(PetitionRefusal.NOT_A_DRAFT);
        }
        PetitionInput whole = input.over(petition, texts.of(id));
        PetitionText text = checked(whole);
        if (petitions.redraft(id, new JurisdictionCode(whole.jurisdiction()), whole.topic(), at) == 0) {
            throw Refusal.of(PetitionRefusal.NOT_A_DRAFT);
        }
        texts.replace(id, text);
        return petitions.get(id);
    }

    /**
     * Hands a draft to the moderators. The organizer's own signature will be the first, so only who may sign the
     * petition may submit it.
     *
     * @param nonce for that signature, or null when the server shall make one
     * @throws Refusal NOT_FOUND, NOT_A_DRAFT, NOT_ELIGIBLE_AGE, NOT_ELIGIBLE_CITIZENSHIP,
     *     NOT_ELIGIBLE_RESIDENCE, LEVEL_TOO_LOW
     */
    @Transactional
    public Petition submit(PetitionId id, Person organizer, @Nullable Nonce nonce, Instant at) {
        petitions.lock(id);
        Petition petition = own(id, organizer);
        Transition.SUBMIT.mustBePossibleIn(petition.state());
        eligibility
                .refusal(organizer, petition.jurisdiction(), WorkingDays.dayOf(at))
                .ifPresent(code -> {
                    throw Refusal.of(code);
                });
        organizer.mustBeKnown(assurance.signingLevel());
        Transition.SUBMIT.mustHaveHappened(petitions.submit(id, at, nonce, organizer.region()));
        return petitions.get(id);
    }

    private Petition own(PetitionId id, Person organizer) {
        Petition petition = petitions.get(id);
        if (!petition.isOrganizedBy(organizer)) {
            throw Refusal.of(petition.state().isPublic() ? CommonRefusal.FORBIDDEN : CommonRefusal.NOT_FOUND);
        }
        return petition;
    }

    private PetitionText checked(PetitionInput input) {
        List<Violation> violations = new ArrayList<>();
        check(violations, "title", input.title(), PetitionLimit.TITLE, true);
        check(violations, "summary", input.summary(), PetitionLimit.SUMMARY, true);
        check(violations, "background", input.background(), PetitionLimit.BACKGROUND, false);
        List<LocalizedText> demands = input.demands() == null ? List.of() : input.demands();
        if (demands.isEmpty()) {
            violations.add(new Violation("demands", "REQUIRED", "at least one demand"));
        }
        if (demands.size() > PetitionLimit.DEMANDS.max()) {
            violations.add(new Violation("demands", "TOO_MANY", "at most " + PetitionLimit.DEMANDS.max()));
        }
        for (int i = 0; i < demands.size(); i++) {
            check(violations, "demands[" + i + "]", demands.get(i), PetitionLimit.DEMAND, true);
        }
        if (!isKnownJurisdiction(input.jurisdiction())) {
            violations.add(new Violation("jurisdiction", "UNKNOWN", "no such jurisdiction"));
        }
        if (input.topic() == null || topics.findBySlug(input.topic()).isEmpty()) {
            violations.add(new Violation("topic", "UNKNOWN", "no such topic"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return new PetitionText(
                Objects.requireNonNull(input.title()),
                Objects.requireNonNull(input.summary()),
                input.background(),
                demands);
    }

    private boolean isKnownJurisdiction(@Nullable String code) {
        try {
            return code != null
                    && jurisdictions.findByCode(new JurisdictionCode(code)).isPresent();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }

    private static void check(
            List<Violation> violations,
            String field,
            @Nullable LocalizedText text,
            PetitionLimit limit,
            boolean required) {
        if (text == null || text.saysNothing()) {
            if (required) {
                violations.add(new Violation(field, "REQUIRED", "needed in at least one language"));
            }
            return;
        }
        if (text.longest() > limit.max()) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + limit.max() + " characters"));
        }
        if (text.holdsUnprintable()) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }
}
