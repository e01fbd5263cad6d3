package kz.undeu.campaign;

import jakarta.inject.Singleton;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** What the desk of organizer and co-organizers is about; to everybody else it does not exist. */
@Singleton
public class OwnPetitions {

    private final Petitions petitions;
    private final Teams teams;

    OwnPetitions(Petitions petitions, Teams teams) {
        this.petitions = petitions;
        this.teams = teams;
    }

    /**
     * A petition that the person organizes or co-organizes.
     *
     * @throws Refusal NOT_FOUND
     */
    public Petition get(PetitionId id, Person organizer) {
        Petition petition = petitions.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (!teams.includes(petition, organizer)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return petition;
    }

    /**
     * One for which people may be called to sign.
     *
     * @throws Refusal NOT_FOUND, PETITION_NOT_OPEN
     */
    public Petition collecting(PetitionId id, Person organizer) {
        Petition petition = get(id, organizer);
        if (!petition.state().collects()) {
            throw Refusal.of(PetitionRefusal.PETITION_NOT_OPEN);
        }
        return petition;
    }
}
