package kz.undeu.notification.post;

/** How the way to the mail server is protected. */
public enum MailSecurity {
    /** TLS from a first plain command on, and not without; port 587. */
    STARTTLS,
    /** TLS from the first byte; port 465. */
    TLS,
    /** None; only to this machine. */
    NONE
}
