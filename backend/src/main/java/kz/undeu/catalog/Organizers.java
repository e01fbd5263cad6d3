package kz.undeu.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;

/**
 * Who organizes the public petitions that are read at the moment, in memory only. A petition never gets another organizer,
 * at most none; so who was found to be another stays another.
 */
@Singleton
class Organizers {

    private static final int REMEMBERED = 10_000;

    private final Cache<PetitionId, Optional<PersonKey>> organizers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** False also when it is not known. */
    boolean isSurelyAnother(PetitionId petition, Person caller) {
        Optional<PersonKey> organizer = organizers.getIfPresent(petition);
        return organizer != null && organizer.filter(caller.key()::equals).isEmpty();
    }

    void remember(Petition petition) {
        if (petition.state().isPublic()) {
            organizers.put(petition.id(), Optional.ofNullable(petition.organizerKey()));
        }
    }
}
