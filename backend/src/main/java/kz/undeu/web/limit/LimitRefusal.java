package kz.undeu.web.limit;

import kz.undeu.kernel.RefusalCode;

/** What a limit asks for instead of refusing. */
enum LimitRefusal implements RefusalCode {
    CHALLENGE_REQUIRED;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
