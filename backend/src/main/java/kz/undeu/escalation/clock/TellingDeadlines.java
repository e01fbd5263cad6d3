package kz.undeu.escalation.clock;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
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
    private final TellingOnce telling;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    TellingDeadlines(
            Escalations escalations,
            Deadlines deadlines,
            WorkingDays workingDays,
            ClockNotices notices,
            TellingSupervisors supervisors,
            TellingOnce telling,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.notices = notices;
        this.supervisors = supervisors;
        this.telling = telling;
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
        for (Escalation stored : deadlines.owing()) {
            try {
                tell(stored, at);
            } catch (RuntimeException e) {
                // The others are told all the same, and this one is looked at again in a minute.
                LOG.warn("Nobody can be told of the deadline of escalation {} now", stored.id(), e);
            }
        }
    }

    private void tell(Escalation stored, Instant at) {
        if (notice(stored, at).filter(due -> !notices.isTold(due)).isEmpty()) {
            return;
        }
        transactions.executeWrite(status -> {
            // Whoever acts in this moment comes first, or waits until it is told.
            if (escalations.lock(stored.id(), stored.state()).isPresent()) {
                escalations
                        .findById(stored.id())
                        .flatMap(now -> notice(now, at))
                        .ifPresent(telling::tell);
            }
            return null;
        });
    }

    private Optional<ClockNotice> notice(Escalation stored, Instant at) {
        return deadlines.owed(stored).flatMap(owed -> {
            if (owed.isOverdue(at)) {
                return supervisors.overdue(owed, at);
            }
            OptionalInt reminder =
                    Reminders.due(owed.awaiting(), workingDays.between(WorkingDays.dayOf(at), owed.dueOn()));
            return reminder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ClockNotice.reminder(owed, reminder.getAsInt(), at));
        });
    }
}
