package kz.undeu.escalation.response;

import kz.undeu.kernel.RefusalCode;

/** What an agency may not do with its answer and what belongs to it. */
enum ResponseRefusal implements RefusalCode {
    /** Only a published answer can be corrected. */
    NOT_ANSWERED(Kind.CONFLICT),
    /** The head of the agency alone publishes its answers and gives drafts back. */
    HEAD_MUST_RELEASE(Kind.FORBIDDEN),
    /** The head reads it; officers do not change it meanwhile. */
    DRAFT_SUBMITTED(Kind.CONFLICT),
    DRAFT_NOT_SUBMITTED(Kind.CONFLICT),
    /** By its bytes no PDF, PNG or JPEG, whatever its name says. */
    ATTACHMENT_KIND_UNKNOWN(Kind.INVALID),
    /** A broken file. */
    ATTACHMENT_NOT_READABLE(Kind.INVALID),
    ATTACHMENT_TOO_LARGE(Kind.INVALID),
    /** A PDF that opens with a password only: nobody could read or check it. */
    ATTACHMENT_LOCKED(Kind.INVALID),
    /** A PDF with scripts, actions that start something, forms that send, or files inside. */
    ATTACHMENT_ACTIVE(Kind.INVALID),
    /** The virus scanner found something. */
    ATTACHMENT_INFECTED(Kind.INVALID),
    TOO_MANY_ATTACHMENTS(Kind.CONFLICT),
    /** What nobody scanned is not taken. */
    SCANNER_UNREACHABLE(Kind.BUSY),
    TOO_MANY_HEARINGS(Kind.CONFLICT),
    /** It has begun or is cancelled already. */
    HEARING_NOT_AHEAD(Kind.CONFLICT);

    private final Kind kind;

    ResponseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
