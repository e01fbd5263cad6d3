package kz.undeu.signature;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/**
 * Which version of the peppers makes the tags of a petition. It never changes after the publication, so it is remembered
 * for as long as there is room, and signing reads it from memory.
 */
@Singleton
class TagVersions {

    private static final int REMEMBERED = 100_000;

    private final LoadingCache<PetitionId, Integer> versions;

    TagVersions(Tallies tallies) {
        this.versions = Caffeine.newBuilder().maximumSize(REMEMBERED).build(id -> version(tallies, id));
    }

    /** Empty for a petition that was never published; asks the database for what is not remembered. */
    Optional<Integer> find(PetitionId petition) {
        return Optional.ofNullable(versions.get(petition));
    }

    /** Only what is remembered: never blocks. */
    Optional<Integer> remembered(PetitionId petition) {
        return Optional.ofNullable(versions.getIfPresent(petition));
    }

    private static @Nullable Integer version(Tallies tallies, PetitionId petition) {
        return tallies.findByPetition(petition).map(Tally::pepperVersion).orElse(null);
    }
}
