package kz.undeu.transparency;

import kz.undeu.kernel.RefusalCode;

/** What the log cannot say yet. */
enum TransparencyRefusal implements RefusalCode {
    NOT_YET_LOGGED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
