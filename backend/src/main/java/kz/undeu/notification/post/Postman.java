package kz.undeu.notification.post;

/** Hands mails to a mail server. Used by several threads at once. */
public interface Postman {

    /**
     * Hands one over. When the answer of the server is lost, it may have been taken all the same.
     *
     * @throws Undelivered when it was not taken, as far as can be known
     */
    void deliver(Letter letter) throws Undelivered;

    /** How many at once. */
    int hands();

    /** What stands behind the @ in ids of our mails. */
    String domain();

    /** Ends connections that nothing needs for now. */
    default void rest() {}
}
