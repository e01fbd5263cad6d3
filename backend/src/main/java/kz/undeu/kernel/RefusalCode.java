package kz.undeu.kernel;

/**
 * A reason to say no, stable for ever: clients decide by it. Every module lists its own in an enum. Its texts in kk, ru
 * and en stand in {@code problems_*.properties}.
 */
public interface RefusalCode {

    /** The code as clients see it. */
    String name();

    Kind kind();

    /** What sort of no it is; the web module turns it into an HTTP status. */
    enum Kind {
        MALFORMED,
        NOT_SIGNED_IN,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        INVALID,
        TOO_MANY,
        BUSY,
        /** Asked for in a form that a standard knows and we do not make. */
        NOT_OFFERED
    }
}
