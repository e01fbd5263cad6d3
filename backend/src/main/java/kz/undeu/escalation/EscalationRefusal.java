package kz.undeu.escalation;

import kz.undeu.kernel.RefusalCode;

/** What the life of an escalation does not allow. */
public enum EscalationRefusal implements RefusalCode {
    ALREADY_REGISTERED,
    NOT_REGISTERED,
    ALREADY_ANSWERED,
    /** A moderator decides whose case it is; until then nobody acts on it. */
    CASE_RETURNED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
