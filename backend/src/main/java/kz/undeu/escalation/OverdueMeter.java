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
import kz.undeu.jurisdiction.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators how many petitions an agency should have registered or answered by now. Every replica says the same. */
@Singleton
class OverdueMeter {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueMeter.class);

    private final Escalations escalations;
    private final InstantSource clock;
    private volatile Map<EscalationState, Long> overdue = Map.of();

    OverdueMeter(Escalations escalations, InstantSource clock, MeterRegistry meters) {
        this.escalations = escalations;
        this.clock = clock;
        register(meters, EscalationState.FORWARDED, ClockView.Awaiting.REGISTRATION);
        register(meters, EscalationState.REGISTERED, ClockView.Awaiting.RESPONSE);
    }

    private void register(MeterRegistry meters, EscalationState state, ClockView.Awaiting awaiting) {
        Gauge.builder("undeu.escalations.overdue", this, meter -> meter.overdue.getOrDefault(state, 0L))
                .tag("awaiting", awaiting.name().toLowerCase(Locale.ROOT))
                .register(meters);
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
        Map<EscalationState, Long> counted = new EnumMap<>(EscalationState.class);
        for (Escalation escalation :
                escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED))) {
            LocalDate dueOn = escalation.dueOn();
            if (dueOn != null && today.isAfter(dueOn)) {
                counted.merge(escalation.state(), 1L, Long::sum);
            }
        }
        overdue = Map.copyOf(counted);
    }
}
