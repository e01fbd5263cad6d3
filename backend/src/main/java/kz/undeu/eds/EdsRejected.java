package kz.undeu.eds;

/** An EDS is not accepted. Carries no text of the signature, of the certificate or of whoever checked it. */
public final class EdsRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EdsFault fault;

    EdsRejected(EdsFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public EdsFault fault() {
        return fault;
    }
}
