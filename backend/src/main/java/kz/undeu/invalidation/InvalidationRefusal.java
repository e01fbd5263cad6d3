package kz.undeu.invalidation;

import kz.undeu.kernel.RefusalCode;

/** What the rules of invalidating do not allow. */
public enum InvalidationRefusal implements RefusalCode {
    NOTHING_TO_INVALIDATE(Kind.CONFLICT),
    TOO_MANY_SIGNATURES(Kind.CONFLICT),
    NOT_PROPOSED(Kind.CONFLICT),
    PROPOSAL_EXPIRED(Kind.CONFLICT),
    NOT_INVALIDATED(Kind.CONFLICT),
    NOT_PROPOSER(Kind.FORBIDDEN);

    private final Kind kind;

    InvalidationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
