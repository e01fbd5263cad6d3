package kz.undeu.escalation.clock;

import kz.undeu.kernel.RefusalCode;

/** When an agency gets no more time. */
public enum ExtensionRefusal implements RefusalCode {
    ALREADY_EXTENDED,
    /** The deadline is over. */
    EXTENSION_TOO_LATE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
