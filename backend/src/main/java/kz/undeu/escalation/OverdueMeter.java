package kz.undeu.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.rating.AnswerReturns;
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
    private final AnswerReturns returns;
    private final InstantSource clock;
    private volatile Map<Awaiting, Long> overdue = Map.of();

    OverdueMeter(Escalations escalations, AnswerReturns returns, InstantSource clock, MeterRegistry meters) {
        this.escalations = escalations;
        this.returns = returns;
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
        Map<Awaiting, Long> counted = new EnumMap<>(Awaiting.class);
        counted.put(Awaiting.REGISTRATION, late(EscalationState.FORWARDED, today));
        counted.put(
                Awaiting.RESPONSE,
                late(EscalationState.REGISTERED, today)
                        + returns.findOwed().stream()
                                .filter(returned -> today.isAfter(returned.dueOn()))
                                .count());
        overdue = Map.copyOf(counted);
    }

    private long late(EscalationState state, LocalDate today) {
        return escalations.findByStateIn(List.of(state)).stream()
                .filter(escalation -> today.isAfter(escalation.dueOn()))
                .count();
    }
}
