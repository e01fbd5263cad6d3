package kz.undeu.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the alarm of the last recount where it is seen, on every replica and also after a restart: in the health, which
 * then is DEGRADED and tells how many petitions differ, and in two metrics. The product goes on serving, since a count that is not trusted is no reason to
 * refuse signatures; readiness says the same, with 200.
 */
@Singleton
class RecountAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RecountAlarm.class);

    /** Worse than UP and better than DOWN, as it says neither that it works nor that not; answered with 200. */
    private static final HealthStatus DEGRADED =
            new HealthStatus("DEGRADED", "The last recount found counts that disagree", null, 500);

    private final Recounts recounts;
    private final InstantSource clock;
    private final Instant startedAt;
    private volatile Optional<Recount> latest = Optional.empty();
    private volatile boolean isRead;

    RecountAlarm(Recounts recounts, MeterRegistry meters, InstantSource clock) {
        this.recounts = recounts;
        this.clock = clock;
        this.startedAt = clock.instant();
        meters.gauge("undeu.recount.differing.petitions", this, RecountAlarm::differing);
        meters.gauge("undeu.recount.age.seconds", this, RecountAlarm::ageSeconds);
    }

    /** Learns what another replica found, or an earlier life of this one. */
    @Scheduled(fixedDelay = "1m", initialDelay = "5s")
    void look() {
        try {
            latest = recounts.findLatest();
            isRead = true;
        } catch (RuntimeException e) {
            LOG.warn("The result of the last recount cannot be read now", e);
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean differs = differing() > 0;
        HealthResult.Builder result = HealthResult.builder("recount", differs ? DEGRADED : HealthStatus.UP);
        latest.ifPresent(recount -> result.details(
                Map.of("finishedAt", String.valueOf(recount.finishedAt()), "differingPetitions", recount.differing())));
        return Publishers.just(result.build());
    }

    private double differing() {
        return latest.map(Recount::differing).orElse(0L);
    }

    /**
     * Where none ever ended, since this replica started: else the alarm could not ring where the recount is off, or fails
     * from the first day. Not a number until the database was asked.
     */
    private double ageSeconds() {
        if (!isRead) {
            return Double.NaN;
        }
        Instant since = latest.map(Recount::finishedAt).orElse(startedAt);
        return Duration.between(since, clock.instant()).toSeconds();
    }
}
