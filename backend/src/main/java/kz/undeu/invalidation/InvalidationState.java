package kz.undeu.invalidation;

import java.util.EnumSet;
import java.util.Set;

/** The life of an invalidation, and its only transition table. */
public enum InvalidationState {
    /** Waits for another moderator. */
    PROPOSED,
    /** Taken back by its proposer; nothing happened. */
    WITHDRAWN,
    /** Nobody approved it in time; nothing happened. */
    EXPIRED,
    /** Being executed, batch by batch. */
    APPROVED,
    /** Executed, and public. */
    DONE,
    /** A moderator says it was a mistake; waits for another one. */
    LIFT_PROPOSED,
    /** Its people are being let sign again, batch by batch. */
    LIFT_APPROVED,
    /** Was a mistake: its people may sign again. */
    LIFTED;

    /** The states an invalidation in this state may go to. */
    public Set<InvalidationState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(WITHDRAWN, EXPIRED, APPROVED);
            case APPROVED -> EnumSet.of(DONE);
            case DONE -> EnumSet.of(LIFT_PROPOSED);
            case LIFT_PROPOSED -> EnumSet.of(DONE, LIFT_APPROVED);
            case LIFT_APPROVED -> EnumSet.of(LIFTED);
            case WITHDRAWN, EXPIRED, LIFTED -> EnumSet.noneOf(InvalidationState.class);
        };
    }

    public boolean mayBecome(InvalidationState next) {
        return next().contains(next);
    }

    /** Whether everybody may read it: the signatures are out of the tally. */
    public boolean isPublic() {
        return this == DONE || this == LIFT_PROPOSED || this == LIFT_APPROVED || this == LIFTED;
    }
}
