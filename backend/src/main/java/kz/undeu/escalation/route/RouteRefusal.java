package kz.undeu.escalation.route;

import kz.undeu.kernel.RefusalCode;

/** What returning an escalation and deciding on that does not allow. */
public enum RouteRefusal implements RefusalCode {
    /** It was returned as often as it may be: whoever has it answers. */
    RETURNED_TOO_OFTEN,
    /** Nothing waits for a decision here, or no longer. */
    NOT_RETURNED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
