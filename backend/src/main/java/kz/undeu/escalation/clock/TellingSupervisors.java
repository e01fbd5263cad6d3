package kz.undeu.escalation.clock;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Owed;

/**
 * Tells the supervisor of an agency that the agency has missed a deadline, once for each. Who has no supervisor is overdue in
 * public only. A supervisor that has no channel, or is disabled, has the list in its console.
 */
@Singleton
public class TellingSupervisors {

    private final Agencies agencies;
    private final TellingOnce telling;

    TellingSupervisors(Agencies agencies, TellingOnce telling) {
        this.agencies = agencies;
        this.telling = telling;
    }

    /**
     * Tells it, in the caller's transaction, when the deadline that runs is over; whoever acts late calls this too, so that a
     * deadline that was missed while nobody looked is told all the same.
     *
     * @param owed before the agency acted
     */
    public void tellIfOverdue(Owed owed, Instant at) {
        overdue(owed, at).ifPresent(telling::tell);
    }

    /** The notice that a supervisor must have got by now; empty when the agency is in time or has none. */
    Optional<ClockNotice> overdue(Owed owed, Instant at) {
        if (!owed.isOverdue(at)) {
            return Optional.empty();
        }
        return agencies.findBySlug(owed.escalation().agency())
                .map(Agency::supervisor)
                .map(supervisor -> ClockNotice.overdue(owed, supervisor, at));
    }
}
