package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * One tier of a petition's ladder as readers see it.
 *
 * @param name the name of the rung: ministry, government, akimat or maslikhat
 * @param required signatures in force
 * @param agency the slug of the agency
 */
@Serdeable
public record ThresholdView(
        int tier,
        String name,
        long required,
        @Nullable Instant reachedAt,
        String agency,
        int reviewWorkingDays,
        ProofView proof) {

    public static ThresholdView of(Threshold threshold) {
        return new ThresholdView(
                threshold.tier(),
                threshold.name(),
                threshold.required(),
                threshold.reachedAt(),
                threshold.agency(),
                threshold.reviewWorkingDays(),
                ProofView.of(threshold));
    }
}
