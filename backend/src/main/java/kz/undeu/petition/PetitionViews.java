package kz.undeu.petition;

import jakarta.inject.Singleton;

/** Shows petitions: opens the name of the organizer on the way. */
@Singleton
public class PetitionViews {

    private final OrganizerNames names;

    PetitionViews(OrganizerNames names) {
        this.names = names;
    }

    public PetitionView of(Petition petition, PetitionText text) {
        return PetitionView.of(petition, new OrganizerView(names.of(petition)), text);
    }
}
