package kz.undeu.catalog.forecast;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.threshold.Threshold;

/**
 * When a threshold may be reached.
 *
 * @param earliestOn by this day one of ten continuations has reached it; null when fewer do before the end
 * @param latestOn by this day nine of ten have; null when fewer do before the end
 */
@Serdeable
public record ThresholdForecast(
        int tier,
        long required,
        Chance chance,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate latestOn) {

    static ThresholdForecast of(Threshold next, long missing, Continuations continuations, LocalDate today) {
        int earliest = continuations.dayWith(missing, 10);
        int latest = continuations.dayWith(missing, 90);
        int ahead = continuations.ahead();
        return new ThresholdForecast(
                next.tier(),
                next.required(),
                latest < ahead ? Chance.LIKELY : earliest < ahead ? Chance.POSSIBLE : Chance.UNLIKELY,
                earliest < ahead ? today.plusDays(earliest) : null,
                latest < ahead ? today.plusDays(latest) : null);
    }
}
