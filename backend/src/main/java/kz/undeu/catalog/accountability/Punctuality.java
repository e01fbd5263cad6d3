package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How an agency keeps one of its two deadlines.
 *
 * @param judged cases of which it is known: the agency acted, or its deadline is over
 * @param done of them those in which the agency acted
 * @param onTime of them those in which it acted in time
 * @param percentOnTime onTime of judged, rounded; null below 5 judged cases, where one case would move it too much
 * @param medianWorkingDays over those that are done; null without any
 */
@Serdeable
record Punctuality(
        int judged,
        int done,
        int onTime,
        @Nullable Integer percentOnTime,
        @Nullable Double medianWorkingDays) {

    /** Below this, one case more or less would change a percentage by more than 20 points. */
    static final int FEWEST_FOR_PERCENT = 5;

    private static final int HUNDRED = 100;

    static Punctuality of(int judged, int onTime, List<Integer> workingDays) {
        return new Punctuality(
                judged,
                workingDays.size(),
                onTime,
                judged < FEWEST_FOR_PERCENT ? null : (int) Math.round((double) HUNDRED * onTime / judged),
                median(workingDays));
    }

    private static @Nullable Double median(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<Integer> sorted = numbers.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? (double) sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2.0;
    }
}
