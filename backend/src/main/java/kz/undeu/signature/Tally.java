package kz.undeu.signature;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * How many signatures a petition has.
 *
 * @param pepperVersion which version of the peppers makes its tags, from its publication on
 */
@MappedEntity
public record Tally(
        @Id PetitionId petition,
        boolean accepts,
        long nextIndex,
        long signed,
        long withdrawn,
        long invalidated,
        Instant changedAt,
        int pepperVersion) {

    public long inForce() {
        return signed - withdrawn - invalidated;
    }
}
