package kz.undeu.escalation.clock;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;

/** Tells an agency that its answer came back, and by when it owes a new one. */
@Singleton
public class TellingReturns {

    private final Deadlines deadlines;
    private final TellingOnce telling;

    TellingReturns(Deadlines deadlines, TellingOnce telling) {
        this.deadlines = deadlines;
        this.telling = telling;
    }

    /** Tells it, in the transaction that returns the answer. */
    public void tell(Escalation escalation, Instant at) {
        deadlines.owed(escalation).ifPresent(owed -> telling.tell(ClockNotice.answerReturned(owed, at)));
    }
}
