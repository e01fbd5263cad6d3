package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.threshold.Threshold;

/**
 * One tier of a ladder without its proof.
 *
 * @param spreadRegions so many regions must have enough signatures too; null when no spread is asked for
 */
@Serdeable
record RungView(
        int tier,
        String name,
        long required,
        @Nullable Instant reachedAt,
        String agency,
        @Nullable Integer spreadRegions) {

    static RungView of(Threshold threshold) {
        return new RungView(
                threshold.tier(),
                threshold.name(),
                threshold.required(),
                threshold.reachedAt(),
                threshold.agency(),
                threshold.spreadRegions());
    }
}
