package kz.undeu.petition;

import jakarta.inject.Singleton;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.team.Teams;

/** The drafts somebody may change. */
@Singleton
public class OwnDrafts {

    private final Petitions petitions;
    private final Teams teams;

    OwnDrafts(Petitions petitions, Teams teams) {
        this.petitions = petitions;
        this.teams = teams;
    }

    /**
     * A draft that the caller organizes or co-organizes, whose row is locked until the transaction ends.
     *
     * @throws Refusal NOT_FOUND when it is somebody else's, FORBIDDEN when it is and public, NOT_A_DRAFT
     */
    public Petition locked(PetitionId id, Person caller) {
        petitions.lock(id);
        Petition petition = petitions.get(id);
        teams.mustInclude(petition, caller);
        return draft(petition);
    }

    /**
     * A draft of the caller's own, whose row is locked until the transaction ends.
     *
     * @throws Refusal NOT_FOUND when it is somebody else's, FORBIDDEN when it is and public, and to co-organizers,
     *     NOT_A_DRAFT
     */
    Petition lockedByOrganizer(PetitionId id, Person organizer) {
        petitions.lock(id);
        Petition petition = petitions.get(id);
        teams.mustBeOrganizer(petition, organizer);
        return draft(petition);
    }

    private static Petition draft(Petition petition) {
        if (petition.state() != PetitionState.DRAFT) {
            throw Refusal.of(PetitionRefusal.NOT_A_DRAFT);
        }
        return petition;
    }
}
