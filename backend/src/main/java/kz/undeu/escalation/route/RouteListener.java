package kz.undeu.escalation.route;

import java.time.Instant;
import kz.undeu.escalation.Escalation;

/** Wants to know that an escalation leaves an agency, to end what that agency had of it. */
public interface RouteListener {

    /**
     * An escalation goes on. Called once for each time, in the transaction that sends it on, before it has gone.
     *
     * @param left as its agency had it
     */
    void left(Escalation left, Instant at);
}
