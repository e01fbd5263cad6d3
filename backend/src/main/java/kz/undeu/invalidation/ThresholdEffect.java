package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.threshold.Threshold;

/**
 * What an invalidation would mean for a tier.
 *
 * @param reachedAt once reached, it stays reached for ever
 * @param missingAfter how many signatures it would lack afterwards, 0 when none
 */
@Serdeable
record ThresholdEffect(
        int tier, String name, long required, @Nullable Instant reachedAt, long missingAfter) {

    static ThresholdEffect of(Threshold threshold, long inForceAfter) {
        return new ThresholdEffect(
                threshold.tier(),
                threshold.name(),
                threshold.required(),
                threshold.reachedAt(),
                Math.max(0, threshold.required() - inForceAfter));
    }
}
