package kz.undeu.escalation.clock;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks which deadlines come near or are over, and tells the agencies. Looks at the facts as they are and remembers no place in
 * time, so an outage or a clock that was moved back changes nothing; a key makes each notice one, so replicas need no lease.
 */
@Singleton
public class TellingDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(TellingDeadlines.class);

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final ClockNotices notices;
    private final TellingSupervisors supervisors;
    private final List<ClockListener> listeners;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    TellingDeadlines(
            Escalations escalations,
            Deadlines deadlines,
            WorkingDays workingDays,
            ClockNotices notices,
            TellingSupervisors supervisors,
            List<ClockListener> listeners,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.notices = notices;
        this.supervisors = supervisors;
        this.listeners = listeners;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${undeu.deadlines.delay:1m}", initialDelay = "${undeu.deadlines.delay:1m}")
    void tellDue() {
        try {
            tellDue(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Deadlines cannot be looked through now", e);
        }
    }

    /** Tells everything that is due at an instant. */
    public void tellDue(Instant at) {
        for (Escalation stored :
                escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED))) {
            try {
                tell(stored, at);
            } catch (RuntimeException e) {
                // The others are told all the same, and this one is looked at again in a minute.
                LOG.warn("Nobody can be told of the deadline of escalation {} now", stored.id(), e);
            }
        }
    }

    private void tell(Escalation stored, Instant at) {
        if (notice(deadlines.of(stored), at).filter(due -> !notices.isTold(due)).isEmpty()) {
            return;
        }
        transactions.executeWrite(status -> {
            // Whoever acts in this moment comes first, or waits until it is told.
            if (escalations.lock(stored.id(), stored.state()).isPresent()) {
                escalations
                        .findById(stored.id())
                        .map(deadlines::of)
                        .flatMap(now -> notice(now, at))
                        .filter(notices::add)
                        .ifPresent(notice -> listeners.forEach(listener -> listener.told(notice, at)));
            }
            return null;
        });
    }

    private Optional<ClockNotice> notice(Escalation owed, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        if (owed.dueOn() == null) {
            return Optional.empty();
        }
        if (today.isAfter(owed.dueOn())) {
            return supervisors.overdue(owed, at);
        }
        OptionalInt reminder = Reminders.due(owed.awaiting(), workingDays.between(today, owed.dueOn()));
        return reminder.isEmpty()
                ? Optional.empty()
                : Optional.of(ClockNotice.reminder(owed, owed.awaiting(), reminder.getAsInt(), at));
    }
}
