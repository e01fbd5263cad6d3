package kz.undeu.escalation.clock;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Escalation;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * Tells the supervisor of an agency that the agency has missed a deadline, once for each. Who has no supervisor is overdue in
 * public only. A supervisor that has no channel, or is disabled, has the list in its console.
 */
@Singleton
public class TellingSupervisors {

    private final Agencies agencies;
    private final ClockNotices notices;
    private final List<ClockListener> listeners;

    TellingSupervisors(Agencies agencies, ClockNotices notices, List<ClockListener> listeners) {
        this.agencies = agencies;
        this.notices = notices;
        this.listeners = listeners;
    }

    /**
     * Tells it, in the caller's transaction, when the deadline that runs is over; whoever acts late calls this too, so that a
     * deadline that was missed while nobody looked is told all the same.
     *
     * @param owed with its deadlines as they are now, before the agency acted
     */
    public void tellIfOverdue(Escalation owed, Instant at) {
        overdue(owed, at).ifPresent(notice -> {
            if (notices.add(notice)) {
                listeners.forEach(listener -> listener.told(notice, at));
            }
        });
    }

    /** The notice that a supervisor must have got by now; empty when the agency is in time or has none. */
    Optional<ClockNotice> overdue(Escalation owed, Instant at) {
        if (owed.dueOn() == null || !WorkingDays.dayOf(at).isAfter(owed.dueOn())) {
            return Optional.empty();
        }
        return agencies.findBySlug(owed.agency())
                .map(Agency::supervisor)
                .map(supervisor -> ClockNotice.overdue(owed, owed.awaiting(), supervisor, at));
    }
}
