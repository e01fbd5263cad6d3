package kz.undeu.escalation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the deadlines that a change of the calendar has moved, for those who ask the database which are over. Needs no lease:
 * every replica would write the same.
 */
@Singleton
public class MovingDeadlines {

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
    public void moveAll() {
        for (Escalation stored :
                escalations.findByStateIn(List.of(EscalationState.FORWARDED, EscalationState.REGISTERED))) {
            try {
                move(stored);
            } catch (Refusal e) {
                LOG.warn("The deadline of escalation {} cannot be computed: {}", stored.id(), e.code());
            }
        }
    }

    private void move(Escalation stored) {
        Escalation now = deadlines.of(stored);
        if (now.equals(stored)) {
            return;
        }
        switch (stored.state()) {
            case FORWARDED -> escalations.moveRegistration(now.id(), now.registrationDueOn());
            case REGISTERED -> escalations.moveReview(now.id(), now.reviewDueOn());
            case REACHED, ANSWERED -> throw new IllegalStateException("nothing is owed");
        }
    }
}
