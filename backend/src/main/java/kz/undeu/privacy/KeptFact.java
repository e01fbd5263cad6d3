package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.petition.PetitionId;

/**
 * What was not deleted.
 *
 * @param petition which one, or null when it is not about one
 * @param count how many
 * @param until the last day on which it is kept, or null when that day is not yet known
 */
@Serdeable
record KeptFact(
        Held what,
        KeptBecause why,
        @Nullable PetitionId petition,
        long count,
        @Nullable LocalDate until) {}
