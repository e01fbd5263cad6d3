package kz.undeu.petition;

/** The collection machine of a petition; {@link Transition} is the table of its ways. */
public enum PetitionState {
    DRAFT,
    SUBMITTED,
    REJECTED,
    SEEDING,
    OPEN,
    CLOSED;

    public boolean mayBecome(PetitionState next) {
        return !Transition.between(this, next).isEmpty();
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
