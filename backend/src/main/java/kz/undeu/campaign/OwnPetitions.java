package kz.undeu.campaign;

import jakarta.inject.Singleton;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.Petitions;

/** What the organizer's desk is about; to everybody else it does not exist. */
@Singleton
public class OwnPetitions {

    private final Petitions petitions;

    OwnPetitions(Petitions petitions) {
        this.petitions = petitions;
    }

    /**
     * A petition that the person organizes.
     *
     * @throws Refusal NOT_FOUND
     */
    public Petition get(PetitionId id, Person organizer) {
        Petition petition = petitions.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (!petition.isOrganizedBy(organizer)) {
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
