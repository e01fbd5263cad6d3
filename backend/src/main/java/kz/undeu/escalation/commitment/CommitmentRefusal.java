package kz.undeu.escalation.commitment;

import kz.undeu.kernel.RefusalCode;

/** What an agency cannot promise, or say of a promise. */
public enum CommitmentRefusal implements RefusalCode {
    /** The demand is not answered, or its answer satisfies nothing of it. */
    DEMAND_NOT_SATISFIED,
    TOO_MANY_COMMITMENTS,
    /** It was kept; or broken, and then only that it was kept after all can be said. */
    COMMITMENT_OVER,
    TOO_MANY_COMMITMENT_UPDATES;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
