package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/**
 * The time that is looked at, in whole minutes.
 *
 * @param from its first instant
 * @param to the first instant behind it
 */
record Window(Instant from, Instant to) {

    /**
     * The window of a request: without an end up to now, without a beginning as long as allowed.
     *
     * @throws Refusal INPUT_INVALID when it is reversed or too long
     */
    static Window of(@Nullable Instant from, @Nullable Instant to, Instant at) {
        Duration longest = Duration.ofHours(BurstLimit.WINDOW_HOURS.value());
        Instant end = to == null
                ? at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
                : to.truncatedTo(ChronoUnit.MINUTES);
        Instant begin = from == null ? end.minus(longest) : from.truncatedTo(ChronoUnit.MINUTES);
        if (!begin.isBefore(end)) {
            throw invalid("REVERSED", "later than its beginning");
        }
        if (Duration.between(begin, end).compareTo(longest) > 0) {
            throw invalid("TOO_LONG", "at most " + longest.toHours() + " hours");
        }
        return new Window(begin, end);
    }

    /** The beginning of the hour it begins in. */
    Instant firstHour() {
        return from.truncatedTo(ChronoUnit.HOURS);
    }

    long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    private static Refusal invalid(String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation("to", code, message)));
    }
}
