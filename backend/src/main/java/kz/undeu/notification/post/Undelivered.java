package kz.undeu.notification.post;

/** A mail was not taken. Its message is what the log may say: never an address. */
public final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    public Undelivered(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What to do about it. */
    public enum Why {
        /** The same mail may be taken later. */
        LATER,
        /** The server takes no mail of ours at all just now. */
        SERVER,
        /** The address does not exist or takes no mail. */
        ADDRESS,
        /** This mail will never be taken. */
        MAIL
    }
}
