package kz.undeu.escalation.response;

import kz.undeu.kernel.RefusalCode;

/** What an agency may not do with its answer. */
enum ResponseRefusal implements RefusalCode {
    /** Only a published answer can be corrected. */
    NOT_ANSWERED(Kind.CONFLICT);

    private final Kind kind;

    ResponseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
