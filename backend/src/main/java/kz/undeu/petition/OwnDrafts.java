package kz.undeu.petition;

import jakarta.inject.Singleton;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** The drafts somebody may change. */
@Singleton
public class OwnDrafts {

    private final Petitions petitions;

    OwnDrafts(Petitions petitions) {
        this.petitions = petitions;
    }

    /**
     * A draft of the caller's, whose row is locked until the transaction ends.
     *
     * @throws Refusal NOT_FOUND when it is somebody else's, FORBIDDEN when it is and public, NOT_A_DRAFT
     */
    public Petition locked(PetitionId id, Person organizer) {
        petitions.lock(id);
        Petition petition = petitions.get(id);
        if (!petition.isOrganizedBy(organizer)) {
            throw Refusal.of(petition.state().isPublic() ? CommonRefusal.FORBIDDEN : CommonRefusal.NOT_FOUND);
        }
        if (petition.state() != PetitionState.DRAFT) {
            throw Refusal.of(PetitionRefusal.NOT_A_DRAFT);
        }
        return petition;
    }
}
