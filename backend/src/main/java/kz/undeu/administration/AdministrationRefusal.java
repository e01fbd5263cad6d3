package kz.undeu.administration;

import kz.undeu.kernel.RefusalCode;

/** What administrators are not allowed. */
public enum AdministrationRefusal implements RefusalCode {
    /** Somebody else changed it meanwhile. */
    REFERENCE_CHANGED(Kind.CONFLICT),
    /** Whoever proposed a rule cannot decide on it. */
    OWN_PROPOSAL(Kind.FORBIDDEN),
    /** It was approved, refused or withdrawn. */
    PROPOSAL_DECIDED(Kind.CONFLICT),
    /** The rung has a proposal that waits for a decision. */
    PROPOSAL_WAITS(Kind.CONFLICT),
    /** A rule counts from a day that is still to come. */
    PROPOSAL_TOO_LATE(Kind.CONFLICT);

    private final Kind kind;

    AdministrationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
