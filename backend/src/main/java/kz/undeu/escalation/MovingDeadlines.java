package kz.undeu.escalation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.rating.AnswerReturns;
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
    private final AnswerReturns returns;
    private final Deadlines deadlines;

    MovingDeadlines(Escalations escalations, AnswerReturns returns, Deadlines deadlines) {
        this.escalations = escalations;
        this.returns = returns;
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
            move(stored.id(), () -> move(stored));
        }
        for (AnswerReturn stored : returns.findOwed()) {
            move(stored.escalation(), () -> move(stored));
        }
    }

    private static void move(EscalationId id, Runnable moving) {
        try {
            moving.run();
        } catch (Refusal e) {
            LOG.warn("The deadline of escalation {} cannot be computed: {}", id, e.code());
        }
    }

    private void move(AnswerReturn stored) {
        LocalDate now = deadlines.of(stored).dueOn();
        if (!now.equals(stored.dueOn())) {
            returns.move(stored.escalation(), now);
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
            case REACHED, RETURNED, ANSWERED -> throw new IllegalStateException("nothing is owed");
        }
    }
}
