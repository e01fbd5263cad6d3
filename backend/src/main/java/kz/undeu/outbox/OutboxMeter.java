package kz.undeu.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators how long what happened waits to be handed on. Every replica says the same, as they share the outbox; and says
 * it also when no relay runs, which is what the alarm is for.
 */
@Singleton
class OutboxMeter {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxMeter.class);

    private final Outbox outbox;
    private final InstantSource clock;
    private volatile long waiting;
    private volatile double lagSeconds;

    OutboxMeter(Outbox outbox, InstantSource clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.clock = clock;
        meters.gauge("undeu.outbox.waiting", this, meter -> meter.waiting);
        meters.gauge("undeu.outbox.lag.seconds", this, meter -> meter.lagSeconds);
    }

    @Scheduled(fixedDelay = "15s", initialDelay = "5s")
    void look() {
        try {
            look(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("The outbox cannot be counted now", e);
        }
    }

    void look(Instant at) {
        waiting = outbox.count();
        lagSeconds = outbox.findOldest()
                .map(oldest -> Math.max(0, Duration.between(oldest, at).toMillis() / 1_000.0))
                .orElse(0.0);
    }
}
