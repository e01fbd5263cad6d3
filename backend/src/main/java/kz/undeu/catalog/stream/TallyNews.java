package kz.undeu.catalog.stream;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.catalog.NextThreshold;

/**
 * How many signatures there are now. By region, GET .../tally tells.
 *
 * @param inForce signed - withdrawn - invalidated
 * @param asOf when it last changed
 * @param next the next tier, or null when all are reached
 */
@Serdeable
record TallyNews(
        long inForce,
        long signed,
        long withdrawn,
        long invalidated,
        Instant asOf,
        @Nullable NextThreshold next) {}
