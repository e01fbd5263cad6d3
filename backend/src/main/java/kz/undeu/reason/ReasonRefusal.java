package kz.undeu.reason;

import kz.undeu.kernel.RefusalCode;

/** Why a verdict on a reason is not taken. */
public enum ReasonRefusal implements RefusalCode {
    /** Another moderator decided meanwhile. */
    REASON_DECIDED(Kind.CONFLICT),
    /** Nobody decides on their own words. */
    OWN_REASON(Kind.FORBIDDEN);

    private final Kind kind;

    ReasonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
