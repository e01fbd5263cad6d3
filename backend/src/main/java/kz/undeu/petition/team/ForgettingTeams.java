package kz.undeu.petition.team;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import kz.undeu.petition.PetitionId;

/** Forgets who worked on a petition with its organizer, with the organizer, once its time is over. */
@Singleton
public class ForgettingTeams {

    private final CoOrganizers coOrganizers;
    private final Invitations invitations;

    ForgettingTeams(CoOrganizers coOrganizers, Invitations invitations) {
        this.coOrganizers = coOrganizers;
        this.invitations = invitations;
    }

    /** Returns how many people's. */
    @Transactional
    public int forget(PetitionId petition) {
        invitations.deleteAll(petition);
        return coOrganizers.forgetAll(petition);
    }
}
