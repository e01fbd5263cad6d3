package kz.undeu.escalation.route;

import kz.undeu.kernel.RefusalCode;

/** What returning an escalation and deciding on that does not allow. */
public enum RouteRefusal implements RefusalCode {
    /** It was returned as often as it may be: whoever has it answers. */
    RETURNED_TOO_OFTEN(Kind.CONFLICT),
    /** Nothing waits for a decision here, or no longer. */
    NOT_RETURNED(Kind.CONFLICT),
    /** A moderator who is also an officer does not decide on what their agency returned. */
    OWN_AGENCY(Kind.FORBIDDEN);

    private final Kind kind;

    RouteRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
