package kz.undeu.signature;

import kz.undeu.kernel.RefusalCode;

/** Why a signature is not taken. */
public enum SignatureRefusal implements RefusalCode {
    TEXT_CHANGED(Kind.CONFLICT),
    NONCE_REUSED(Kind.INVALID),
    /** Told to the signatory alone. */
    SIGNATURE_INVALIDATED(Kind.FORBIDDEN),
    /** A moderator hid a reason of the signatory, taken back or not; another is not taken. */
    REASON_HIDDEN(Kind.CONFLICT);

    private final Kind kind;

    SignatureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
