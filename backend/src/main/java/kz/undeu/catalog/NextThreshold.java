package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import kz.undeu.threshold.Threshold;

/**
 * The lowest tier that is not reached yet.
 *
 * @param missing signatures, at least 1; 0 when only the spread over regions is lacking
 * @param spreadRegions so many regions must have enough signatures too; null when no spread is asked for
 */
@Serdeable
public record NextThreshold(
        int tier,
        long required,
        long missing,
        String agency,
        @Nullable Integer spreadRegions) {

    static @Nullable NextThreshold of(List<Threshold> thresholds, long inForce) {
        return thresholds.stream()
                .filter(threshold -> threshold.reachedAt() == null)
                .min(Comparator.comparingInt(Threshold::tier))
                .map(next -> new NextThreshold(
                        next.tier(), next.required(), next.missing(inForce), next.agency(), next.spreadRegions()))
                .orElse(null);
    }
}
