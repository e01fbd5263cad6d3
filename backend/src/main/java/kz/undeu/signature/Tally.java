package kz.undeu.signature;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** How many signatures a petition has. */
@MappedEntity
public record Tally(
        @Id PetitionId petition,
        boolean accepts,
        long nextIndex,
        long signed,
        long withdrawn,
        long invalidated,
        Instant changedAt) {

    public long inForce() {
        return signed - withdrawn - invalidated;
    }
}
