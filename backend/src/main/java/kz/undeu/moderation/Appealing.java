package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** Appealing against the rejection of one's petition, once. */
@Singleton
public class Appealing {

    private final Petitions petitions;
    private final Teams teams;
    private final Decisions decisions;
    private final Appeals appeals;

    Appealing(Petitions petitions, Teams teams, Decisions decisions, Appeals appeals) {
        this.petitions = petitions;
        this.teams = teams;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    /**
     * Appeals.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN to others than the organizer, APPEALED_ALREADY, NOT_REJECTED, INPUT_INVALID
     */
    @Transactional
    public Appeal appeal(PetitionId id, Person organizer, @Nullable LocalizedText text, Instant at) {
        // Of two at once the second waits here, and then has appealed already.
        petitions.lock(id);
        Petition petition = own(id, organizer);
        if (appeals.findByPetition(id).isPresent()) {
            throw Refusal.of(ModerationRefusal.APPEALED_ALREADY);
        }
        if (petition.state() != PetitionState.REJECTED) {
            throw Refusal.of(ModerationRefusal.NOT_REJECTED);
        }
        List<Violation> violations = PublicReasons.check("text", text, ModerationLimit.APPEAL.max());
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        Decision rejection = decisions
                .findRejection(id)
                .orElseThrow(() -> new IllegalStateException("a rejected petition without a rejection"));
        return appeals.save(new Appeal(id, rejection.id(), text, at, null));
    }

    /**
     * The appeal of one's own petition.
     *
     * @throws Refusal NOT_FOUND also when there is none, FORBIDDEN to others than the organizer
     */
    public Appeal of(PetitionId id, Person organizer) {
        own(id, organizer);
        return appeals.findByPetition(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private Petition own(PetitionId id, Person organizer) {
        Petition petition = petitions.get(id);
        teams.mustBeOrganizer(petition, organizer);
        return petition;
    }
}
