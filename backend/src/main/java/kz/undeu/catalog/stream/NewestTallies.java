package kz.undeu.catalog.stream;

import java.util.Collection;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Looks how many have signed. */
interface NewestTallies {

    /** The tallies of those among these petitions that were published, with one query. */
    List<Newest> of(Collection<PetitionId> petitions);
}
