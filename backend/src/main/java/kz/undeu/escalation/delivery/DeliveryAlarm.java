package kz.undeu.escalation.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.undeu.escalation.channel.ChannelRows;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows dead letters and channels that said they are gone, on every replica: in the health, which then is DEGRADED, and in
 * metrics, until an administrator has dealt with them. Metrics tell too how many dossiers went nowhere although their agency has
 * channels. Agencies have their inbox all the same.
 */
@Singleton
class DeliveryAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAlarm.class);

    /** Worse than UP and better than DOWN; answered with 200. */
    private static final HealthStatus DEGRADED =
            new HealthStatus("DEGRADED", "Dossiers did not reach an agency by its channel", null, 500);

    private final DeliveryRows rows;
    private final ChannelRows channels;
    private volatile Counts counts = new Counts(0, 0, 0, 0);

    DeliveryAlarm(DeliveryRows rows, ChannelRows channels, MeterRegistry meters) {
        this.rows = rows;
        this.channels = channels;
        meters.gauge("undeu.delivery.dead", this, alarm -> alarm.counts.dead());
        meters.gauge("undeu.delivery.pending", this, alarm -> alarm.counts.pending());
        meters.gauge("undeu.delivery.unsent", this, alarm -> alarm.counts.unsent());
        meters.gauge("undeu.delivery.channels.gone", this, alarm -> alarm.counts.channelsGone());
    }

    /** Learns how it is, also what other replicas did. */
    @Scheduled(fixedDelay = "1m", initialDelay = "5s")
    void look() {
        try {
            counts = new Counts(
                    rows.count(DeliveryState.DEAD),
                    rows.count(DeliveryState.PENDING),
                    rows.countUnsentInSpiteOfChannels(),
                    channels.countGone());
        } catch (RuntimeException e) {
            LOG.warn("Deliveries cannot be counted now", e);
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        Counts now = counts;
        boolean isQuiet = now.dead() == 0 && now.channelsGone() == 0;
        return Publishers.just(HealthResult.builder("delivery", isQuiet ? HealthStatus.UP : DEGRADED)
                .details(Map.of(
                        "dead", now.dead(),
                        "pending", now.pending(),
                        "unsent", now.unsent(),
                        "channelsGone", now.channelsGone()))
                .build());
    }

    private record Counts(long dead, long pending, long unsent, long channelsGone) {}
}
