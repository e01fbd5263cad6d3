package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * One tier of a petition's ladder as readers see it.
 *
 * @param name the name of the rung: ministry, government, akimat or maslikhat
 * @param required signatures in force
 * @param agency the slug of the agency
 * @param spreadRegions so many regions must have enough signatures too; null when no spread is asked for
 */
@Serdeable
public record ThresholdView(
        int tier,
        String name,
        long required,
        @Nullable Instant reachedAt,
        String agency,
        int reviewWorkingDays,
        @Nullable Integer spreadRegions,
        ProofView proof) {

    public static ThresholdView of(Threshold threshold, List<SpreadPlace> places) {
        return new ThresholdView(
                threshold.tier(),
                threshold.name(),
                threshold.required(),
                threshold.reachedAt(),
                threshold.agency(),
                threshold.reviewWorkingDays(),
                threshold.spreadRegions(),
                ProofView.of(threshold, places));
    }
}
