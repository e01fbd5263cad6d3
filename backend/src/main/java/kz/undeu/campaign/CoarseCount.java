package kz.undeu.campaign;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A count as an organizer may see it. A link can be given to one person alone, and the count looked at before and after; so
 * small ones are not told, and others in steps, so that one more person does not show.
 *
 * @param atLeast rounded down to 5, or null when it is fewer than {@code fewerThan}
 * @param fewerThan set when the count is not shown
 */
@Serdeable
record CoarseCount(@Nullable Long atLeast, @Nullable Integer fewerThan) {

    private static final int SMALLEST_SHOWN = 10;
    private static final int STEP = 5;

    static CoarseCount of(long count) {
        return count < SMALLEST_SHOWN
                ? new CoarseCount(null, SMALLEST_SHOWN)
                : new CoarseCount(count / STEP * STEP, null);
    }
}
