package kz.undeu.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators how long the oldest event waits for a signed head. Every replica says the same, also when nobody publishes.
 */
@Singleton
class LogMeter {

    private static final Logger LOG = LoggerFactory.getLogger(LogMeter.class);

    private final LogEvents events;
    private final InstantSource clock;
    private volatile double lagSeconds;

    LogMeter(LogEvents events, InstantSource clock, MeterRegistry meters) {
        this.events = events;
        this.clock = clock;
        meters.gauge("undeu.log.lag.seconds", this, meter -> meter.lagSeconds);
    }

    /** Reads a row of every petition, so it is not done more often. */
    @Scheduled(fixedDelay = "30s", initialDelay = "5s")
    void look() {
        try {
            look(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("How far the logs are behind cannot be read now", e);
        }
    }

    void look(Instant at) {
        lagSeconds = events.oldestBehind()
                .map(oldest -> Math.max(0, Duration.between(oldest, at).toMillis() / 1_000.0))
                .orElse(0.0);
    }
}
