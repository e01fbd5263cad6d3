package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** Where links to petitions lead: a copy has no page of those that were never listed, such as rejected ones. */
@Singleton
class PetitionPaths {

    private final Petitions petitions;

    PetitionPaths(Petitions petitions) {
        this.petitions = petitions;
    }

    String of(CopiedWords words, PetitionId petition) {
        boolean isListed = petitions
                .findById(petition)
                .filter(found -> found.openedAt() != null)
                .isPresent();
        return (isListed ? "" : CopiedLinks.ORIGINAL) + words.path("/petitions/" + petition);
    }
}
