package kz.undeu.catalog.forecast;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.signature.HourTally;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Says between which numbers and days a petition may go on, from its own whole days since it was listed. */
@Singleton
public class Forecasting {

    /** Two weekends among them. */
    static final int DAYS_NEEDED = 14;
    /** Below, what comes is a handful of friends more or less. */
    static final int SIGNATURES_NEEDED = 50;

    private static final int POINTS = 60;

    private final Tallies tallies;
    private final Thresholds thresholds;

    Forecasting(Tallies tallies, Thresholds thresholds) {
        this.tallies = tallies;
        this.thresholds = thresholds;
    }

    /** Null for what does not collect, or not in the open yet: then nothing is to be forecast. */
    public @Nullable Forecast of(Petition petition, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        if (petition.state() != PetitionState.OPEN || !petition.isOpenForSigning(at) || petition.openedAt() == null) {
            return null;
        }
        // The day on which it was listed is not a whole one.
        LocalDate first = WorkingDays.dayOf(petition.openedAt()).plusDays(1);
        long[] days = days(tallies.findHours(petition.id()), first, today);
        if (days.length < DAYS_NEEDED || LongStream.of(days).sum() < SIGNATURES_NEEDED) {
            return new Forecast(true, days.length, DAYS_NEEDED, SIGNATURES_NEEDED, null, null, null, List.of());
        }
        LocalDate last = WorkingDays.dayOf(petition.closesAt().minusMillis(1));
        int ahead = (int) ChronoUnit.DAYS.between(today, last) + 1;
        Continuations continuations = Continuations.of(days, ahead, leftOf(today, at));
        long inForce = tallies.findByPetition(petition.id()).map(Tally::inForce).orElse(0L);
        return new Forecast(
                false,
                Math.min(days.length, DailyModel.DAYS_LOOKED_AT),
                DAYS_NEEDED,
                SIGNATURES_NEEDED,
                last,
                continuations.after(ahead - 1).plus(inForce),
                threshold(petition, inForce, continuations, today),
                band(continuations, inForce, today));
    }

    private @Nullable ThresholdForecast threshold(
            Petition petition, long inForce, Continuations continuations, LocalDate today) {
        return thresholds.findByPetitionOrderByTier(petition.id()).stream()
                .filter(threshold -> threshold.reachedAt() == null)
                .min(Comparator.comparingInt(Threshold::tier))
                // What is to come is told of the whole count, which says nothing of the regions.
                .filter(next -> !next.asksForSpread())
                .map(next -> ThresholdForecast.of(next, next.missing(inForce), continuations, today))
                .orElse(null);
    }

    /** What each whole day from one to before another changed. */
    static long[] days(List<HourTally> hours, LocalDate first, LocalDate today) {
        long[] days = new long[(int) Math.max(0, ChronoUnit.DAYS.between(first, today))];
        for (HourTally hour : hours) {
            long day = ChronoUnit.DAYS.between(first, WorkingDays.dayOf(hour.hour()));
            if (day >= 0 && day < days.length) {
                days[(int) day] += hour.changeInForce();
            }
        }
        return days;
    }

    private static double leftOf(LocalDate today, Instant at) {
        return (double) Duration.between(at, WorkingDays.endOf(today)).toMinutes()
                / Duration.ofDays(1).toMinutes();
    }

    private static List<BandPoint> band(Continuations continuations, long inForce, LocalDate today) {
        int last = continuations.ahead() - 1;
        int step = Math.max(1, (last + POINTS - 1) / POINTS);
        List<BandPoint> band = new ArrayList<>();
        for (int day = 0; day <= last; day += day == last ? 1 : Math.min(step, last - day)) {
            CountRange range = continuations.after(day).plus(inForce);
            band.add(new BandPoint(today.plusDays(day), range.low(), range.high()));
        }
        return band;
    }
}
