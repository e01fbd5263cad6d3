package kz.undeu.kernel;

/** The refusals that no module owns alone. */
public enum CommonRefusal implements RefusalCode {
    MALFORMED(Kind.MALFORMED),
    NOT_SIGNED_IN(Kind.NOT_SIGNED_IN),
    FORBIDDEN(Kind.FORBIDDEN),
    CSRF(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    INPUT_INVALID(Kind.INVALID),
    CURSOR_INVALID(Kind.INVALID),
    RATE_LIMITED(Kind.TOO_MANY),
    BUSY(Kind.BUSY);

    private final Kind kind;

    CommonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
