package kz.undeu.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets a job run on one replica at a time. The time is the database's, which all replicas share; a holder that dies is
 * followed when its time is over, so take a lease for longer than one step of the work, and take it again before each
 * step. A step that outlives its lease may meet another's: what a job does must bear that.
 */
@Singleton
public class Leases {

    private final LeaseRows rows;
    private final String holder = UUID.randomUUID().toString().replace("-", "");

    Leases(LeaseRows rows) {
        this.rows = rows;
    }

    /**
     * Takes or prolongs a lease; false when another process has it.
     *
     * @param length the same whenever this lease is taken: one that is held for much longer is one of a clock that stepped
     *     back
     */
    public boolean take(String name, Duration length) {
        rows.introduce(name);
        return rows.take(name, holder, length.toSeconds()) == 1;
    }

    /** Gives a lease back before its time, so that another replica may go on at once. */
    public void giveBack(String name) {
        rows.giveBack(name, holder);
    }
}
