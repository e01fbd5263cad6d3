package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * How many signatures there are, by region too.
 *
 * @param inForce signed - withdrawn - invalidated
 * @param asOf when it last changed
 * @param next the next tier, or null when all are reached
 */
@Serdeable
record TallyView(
        long inForce,
        long signed,
        long withdrawn,
        long invalidated,
        Instant asOf,
        List<RegionShare> byRegion,
        @Nullable NextThreshold next) {}
