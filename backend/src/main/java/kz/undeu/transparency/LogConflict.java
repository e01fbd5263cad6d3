package kz.undeu.transparency;

/** The database tells another past than the one that was published: a restored backup, or worse. Nothing is signed. */
final class LogConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogConflict(String message) {
        super(message);
    }
}
