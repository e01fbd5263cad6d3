package kz.undeu.escalation.clock;

/** Sends notices of deadlines on. */
public interface ClockListener {

    /** A notice was written; called once for each, in its transaction. */
    void told(ClockNotice notice);
}
