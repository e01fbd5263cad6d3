package kz.undeu.petition;

import java.util.EnumSet;
import java.util.Set;

/** The collection machine of a petition, and its only transition table. */
public enum PetitionState {
    DRAFT,
    SUBMITTED,
    REJECTED,
    SEEDING,
    OPEN,
    CLOSED;

    /** The states a petition in this state may go to. */
    public Set<PetitionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(REJECTED, SEEDING);
            case SEEDING -> EnumSet.of(OPEN, CLOSED);
            case OPEN -> EnumSet.of(CLOSED);
            // Another moderator may find on appeal that the rejection was wrong.
            case REJECTED -> EnumSet.of(SEEDING);
            case CLOSED -> EnumSet.noneOf(PetitionState.class);
        };
    }

    public boolean mayBecome(PetitionState next) {
        return next().contains(next);
    }

    /** Signatures are given and withdrawn only now. */
    public boolean collects() {
        return this == SEEDING || this == OPEN;
    }

    /** Whether anybody may read a petition in this state who knows its address. */
    public boolean isPublic() {
        return this != DRAFT && this != SUBMITTED;
    }
}
