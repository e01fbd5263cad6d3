package kz.undeu.escalation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the deadlines that a change of the calendar has moved, for those who ask the database which are over. Needs no lease:
 * every replica would write the same.
 */
@Singleton
class MovingDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(MovingDeadlines.class);

    private final Escalations escalations;
    private final Deadlines deadlines;

    MovingDeadlines(Escalations escalations, Deadlines deadlines) {
        this.escalations = escalations;
        this.deadlines = deadlines;
    }

    @Scheduled(fixedDelay = "${undeu.deadlines.delay:1m}", initialDelay = "${undeu.deadlines.delay:1m}")
    void move() {
        try {
            moveAll();
        } catch (RuntimeException e) {
            LOG.warn("Deadlines cannot follow the calendar now", e);
        }
    }

    /** Stores every deadline that is no longer what was stored. */
    void moveAll() {
        for (Escalation stored :
                escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED))) {
            Escalation now = deadlines.of(stored);
            if (!now.equals(stored)) {
                escalations.moveRegistration(now.id(), now.registrationDueOn());
                escalations.moveReview(now.id(), now.reviewDueOn());
            }
        }
    }
}
