package kz.undeu.petition.update;

import kz.undeu.kernel.RefusalCode;

/** What the rules say no to when an organizer tells news. */
public enum UpdateRefusal implements RefusalCode {
    /** The petition is not published. */
    UPDATE_NOT_POSSIBLE(Kind.CONFLICT),
    /** Three days have not passed since the last one. */
    UPDATE_TOO_SOON(Kind.CONFLICT);

    private final Kind kind;

    UpdateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
