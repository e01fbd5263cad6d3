package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.threshold.Threshold;

/** One tier of a ladder without its proof. */
@Serdeable
record RungView(
        int tier, String name, long required, @Nullable Instant reachedAt, String agency) {

    static RungView of(Threshold threshold) {
        return new RungView(
                threshold.tier(), threshold.name(), threshold.required(), threshold.reachedAt(), threshold.agency());
    }
}
