package kz.undeu.catalog.forecast;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * What may come, as ranges; never one number. How it is made: docs/decisions/0039.
 *
 * @param tooEarly whether there are too few days or signatures to say anything; then nothing else is said
 * @param days whole days it rests on
 * @param daysNeeded so many it needs
 * @param signaturesNeeded so many must have come in them
 * @param endsOn the last day of the collection
 * @param end between how many signatures it will end
 * @param threshold the next one; null when all are reached, or when it asks for spread over regions
 * @param band the count to the end, at most 61 points, the first tonight
 */
@Serdeable
public record Forecast(
        boolean tooEarly,
        int days,
        int daysNeeded,
        int signaturesNeeded,
        @Nullable LocalDate endsOn,
        @Nullable CountRange end,
        @Nullable ThresholdForecast threshold,
        List<BandPoint> band) {}
