package kz.undeu.escalation.clock;

import java.time.Instant;

/** Sends notices of deadlines on. */
public interface ClockListener {

    /** A notice was written; called in its transaction. */
    void told(ClockNotice notice, Instant at);
}
