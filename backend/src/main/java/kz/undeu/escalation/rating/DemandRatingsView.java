package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How signatories rated the answer to one demand, as everybody may see it: each count rounded down to 5, so that nobody who
 * watches it sees how the next one rates.
 *
 * @param demand the number of the demand
 * @param ratings all of them; null while they are fewer than {@code fewerThan}
 * @param fewerThan set while the counts are not shown
 */
@Serdeable
public record DemandRatingsView(
        int demand,
        @Nullable Long ratings,
        @Nullable Long yes,
        @Nullable Long partly,
        @Nullable Long no,
        @Nullable Integer fewerThan) {

    private static final long STEP = 5;

    static DemandRatingsView of(RatingCount.Frozen count, int shownFrom) {
        return count.ratings() < shownFrom
                ? new DemandRatingsView(count.demand(), null, null, null, null, shownFrom)
                : new DemandRatingsView(
                        count.demand(),
                        shown(count.ratings()),
                        shown(count.yes()),
                        shown(count.partly()),
                        shown(count.no()),
                        null);
    }

    private static long shown(long count) {
        return count - count % STEP;
    }
}
