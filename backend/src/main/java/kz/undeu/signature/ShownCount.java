package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;
import java.util.List;

/**
 * A count of signatures of a region as it may be shown: so that nobody can be picked out.
 *
 * @param count null when it is fewer than {@code fewerThan}; rounded to 5 while another of the same list is hidden
 * @param fewerThan set when the count is not shown
 */
public record ShownCount(@Nullable Long count, @Nullable Integer fewerThan) {

    private static final int SMALLEST_SHOWN = 10;
    private static final long ROUNDED_TO = 5;

    /** How far a count that is shown may lie from the true one, while another of the same list is hidden. */
    public static final long OFF_BY_ROUNDING = ROUNDED_TO / 2;

    /**
     * Hides counts below 10; rounds the others while one is hidden, so that it cannot be found by subtraction.
     *
     * @param counts parts of a sum that is known
     * @return in the same order
     */
    public static List<ShownCount> hide(Collection<Long> counts) {
        boolean someHidden = counts.stream().anyMatch(count -> count < SMALLEST_SHOWN);
        return counts.stream()
                .map(count -> count < SMALLEST_SHOWN
                        ? new ShownCount(null, SMALLEST_SHOWN)
                        : new ShownCount(someHidden ? rounded(count) : count, null))
                .toList();
    }

    private static long rounded(long count) {
        return Math.round((double) count / ROUNDED_TO) * ROUNDED_TO;
    }
}
