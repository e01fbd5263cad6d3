package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.invalidation.InvalidationState;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An invalidation of signatures that I proposed, approved or lifted as a moderator.
 *
 * @param keptUntil the last day on which it is known that it was me, or null while it is under way
 */
@Serdeable
record MyInvalidationFacts(
        PetitionId petition,
        LocalizedText title,
        InvalidationState state,
        Instant proposedAt,
        @Nullable LocalDate keptUntil) {}
