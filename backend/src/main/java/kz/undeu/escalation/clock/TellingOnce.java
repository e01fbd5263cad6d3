package kz.undeu.escalation.clock;

import jakarta.inject.Singleton;
import java.util.List;

/** Writes a notice of a deadline down and hands it to whoever sends it on, in the caller's transaction. */
@Singleton
class TellingOnce {

    private final ClockNotices notices;
    private final List<ClockListener> listeners;

    TellingOnce(ClockNotices notices, List<ClockListener> listeners) {
        this.notices = notices;
        this.listeners = listeners;
    }

    /** Does nothing when there is one about the same. */
    void tell(ClockNotice notice) {
        if (notices.add(notice)) {
            listeners.forEach(listener -> listener.told(notice));
        }
    }
}
