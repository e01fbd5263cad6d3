package kz.undeu.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.team.Team;

/**
 * Who organizes the public petitions that are read at the moment, in memory only. Who leaves is asked about in the
 * database and does no harm here; only who has just accepted an invitation may be taken for another, for seconds, and then
 * reads what everybody reads.
 */
@Singleton
class Organizers {

    private static final int REMEMBERED = 10_000;
    /** One more lookup in so much time for a petition that thousands read is not noticed. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Cache<PetitionId, Set<PersonKey>> organizers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    /** False also when it is not known. */
    boolean isSurelyAnother(PetitionId petition, Person caller) {
        Set<PersonKey> known = organizers.getIfPresent(petition);
        return known != null && !known.contains(caller.key());
    }

    void remember(Team team) {
        Petition petition = team.petition();
        if (petition.state().isPublic()) {
            organizers.put(petition.id(), team.keys());
        }
    }
}
