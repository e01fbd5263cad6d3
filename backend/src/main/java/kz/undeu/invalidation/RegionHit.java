package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * How many signatures of a region a rule hits.
 *
 * @param jurisdiction the region; the country stands for residence not stated
 * @param signatures null when fewer than {@code fewerThan}
 * @param fewerThan set when the small number is not shown, so that nobody can be picked out
 */
@Serdeable
record RegionHit(
        JurisdictionCode jurisdiction,
        @Nullable Long signatures,
        @Nullable Integer fewerThan) {

    static RegionHit of(JurisdictionCode jurisdiction, long signatures) {
        int smallest = InvalidationLimit.SMALLEST_SHOWN.max();
        return signatures < smallest
                ? new RegionHit(jurisdiction, null, smallest)
                : new RegionHit(jurisdiction, signatures, null);
    }
}
