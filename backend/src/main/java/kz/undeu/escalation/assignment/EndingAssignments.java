package kz.undeu.escalation.assignment;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.route.RouteListener;

/** Nobody has in hand what the agency no longer has, nor again when it comes back. */
@Singleton
class EndingAssignments implements RouteListener {

    private final Assignments assignments;

    EndingAssignments(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void left(Escalation left, Instant at) {
        assignments.remove(left.id());
    }
}
