package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import kz.undeu.threshold.Threshold;

/**
 * The lowest tier that is not reached yet.
 *
 * @param missing signatures, at least 1
 */
@Serdeable
public record NextThreshold(int tier, long required, long missing, String agency) {

    static @Nullable NextThreshold of(List<Threshold> thresholds, long inForce) {
        return thresholds.stream()
                .filter(threshold -> threshold.reachedAt() == null)
                .min(Comparator.comparingInt(Threshold::tier))
                .map(next -> new NextThreshold(
                        next.tier(), next.required(), Math.max(1, next.required() - inForce), next.agency()))
                .orElse(null);
    }
}
