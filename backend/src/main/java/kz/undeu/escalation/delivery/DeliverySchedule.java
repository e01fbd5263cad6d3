package kz.undeu.escalation.delivery;

import io.github.resilience4j.core.IntervalFunction;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is tried again (docs/rules.md, from Standard Webhooks): at once, then after so long, counted from the attempt
 * before; about three days in all.
 */
final class DeliverySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Takes the number of attempts that failed. */
    private static final IntervalFunction WAITING =
            failed -> WAITS.get(failed - 1).toMillis();

    private DeliverySchedule() {}

    /**
     * When to try again.
     *
     * @param failed attempts, at least one
     * @param asked how long the other side asks to wait at least, or null
     * @return empty when it is given up
     */
    static Optional<Instant> next(int failed, @Nullable Duration asked, Instant at) {
        if (failed > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = Duration.ofMillis(WAITING.apply(failed));
        return Optional.of(at.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait));
    }
}
