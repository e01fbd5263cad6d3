package kz.undeu.escalation.route;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;

/** Breaks the routing of one escalation when half of it is done, as a process that dies does. */
@Singleton
class BrokenRoute implements RouteListener {

    volatile EscalationId victim;

    @Override
    public void left(Escalation left, Instant at) {
        if (left.id().equals(victim)) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
