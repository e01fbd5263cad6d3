package kz.undeu.notification.notice;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.undeu.escalation.MovingDeadlines;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down, once, what followers will hear of. After an outage it goes on where it stood. A key keeps two replicas from
 * telling a thing twice even when their leases overlap.
 */
@Singleton
public class Noticing {

    private static final Logger LOG = LoggerFactory.getLogger(Noticing.class);

    private static final String LEASE = "noticing";
    private static final Duration LEASE_LENGTH = Duration.ofMinutes(1);
    /**
     * Facts carry the instant at which a request began to write them, and are seen once it has committed: what took longer
     * than this would be missed, and no transaction of ours lives a minute.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Happenings happenings;
    private final Notices notices;
    private final MovingDeadlines deadlines;
    private final Leases leases;
    private final InstantSource clock;

    Noticing(Happenings happenings, Notices notices, MovingDeadlines deadlines, Leases leases, InstantSource clock) {
        this.happenings = happenings;
        this.notices = notices;
        this.deadlines = deadlines;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${undeu.notices.delay:5s}", initialDelay = "${undeu.notices.delay:5s}")
    void noticeDue() {
        noticeDue(clock.instant());
    }

    /** Notices what happened up to an instant; what happened before this ran for the first time is nobody's news. */
    public synchronized void noticeDue(Instant at) {
        if (!leases.take(LEASE, LEASE_LENGTH)) {
            return;
        }
        Optional<Instant> watchedTo = notices.findWatchedTo();
        if (watchedTo.isPresent()) {
            // What happens on a clock that was moved back bears its time.
            Instant since = watchedTo.get().isBefore(at) ? watchedTo.get() : at;
            if (!WorkingDays.dayOf(since).equals(WorkingDays.dayOf(at))) {
                // Which deadlines went by is read from what is stored.
                deadlines.moveAll();
            }
            int added = 0;
            for (Happening each : happenings.between(since.minus(OVERLAP), at)) {
                added += notices.add(each.petition(), each.kind(), each.subject(), each.facts(), each.occurredAt(), at);
            }
            if (added > 0) {
                LOG.info("{} notices", added);
            }
        }
        notices.watchedTo(at);
        leases.giveBack(LEASE);
    }
}
