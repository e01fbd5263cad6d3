package kz.undeu.eds;

import kz.undeu.kernel.RefusalCode;

/** What a person is told when their EDS is refused; {@link EdsFault} says why exactly. */
public enum EdsRefusal implements RefusalCode {
    EDS_INVALID(Kind.INVALID),
    EDS_OTHER_TEXT(Kind.INVALID),
    EDS_WRONG_KEY(Kind.INVALID),
    EDS_NOT_A_PERSON(Kind.INVALID),
    EDS_ISSUER_UNKNOWN(Kind.INVALID),
    EDS_EXPIRED(Kind.INVALID),
    EDS_REVOKED(Kind.INVALID),
    EDS_CLOCK_WRONG(Kind.INVALID),
    EDS_CANNOT_BE_CHECKED(Kind.BUSY);

    private final Kind kind;

    EdsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
