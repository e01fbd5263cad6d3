package kz.undeu.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.jurisdiction.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators how many petitions an agency should have registered or answered by now, or answered anew after its answer was
 * returned. Every replica says the same.
 */
@Singleton
class OverdueMeter {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueMeter.class);

    private final Escalations escalations;
    private final InstantSource clock;
    private volatile Map<Awaiting, Long> overdue = Map.of();

    OverdueMeter(Escalations escalations, InstantSource clock, MeterRegistry meters) {
        this.escalations = escalations;
        this.clock = clock;
        for (Awaiting awaiting : Awaiting.values()) {
            Gauge.builder("undeu.escalations.overdue", this, meter -> meter.overdue.getOrDefault(awaiting, 0L))
                    .tag("awaiting", awaiting.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "5s")
    void look() {
        try {
            look(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("What is overdue cannot be counted now", e);
        }
    }

    void look(Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        overdue = Map.of(
                Awaiting.REGISTRATION,
                escalations.countOverdue(List.of(EscalationState.FORWARDED), today),
                Awaiting.RESPONSE,
                escalations.countOverdue(List.of(EscalationState.REGISTERED, EscalationState.ANSWERED), today));
    }
}
