package kz.undeu.escalation.webhook;

/** What came of trying to deliver. */
public enum AttemptOutcome {
    /** The channel took it: 2xx, or the mail server took the mail. */
    TAKEN,
    /** Some other status. */
    REFUSED,
    /** A redirect, which is not followed. */
    REDIRECTED,
    /** 429 or 503: not now. */
    BUSY,
    /** 410: never again. */
    GONE,
    /** No connection: the name is unknown or nobody listens. */
    UNREACHABLE,
    /** It took longer than it may. */
    TIMED_OUT,
    /** The connection broke; it may have been taken. */
    NO_ANSWER,
    /** The certificate is not that of the host, not trusted or over. */
    TLS_FAILED,
    /** The address is one that nothing may be sent to. */
    ADDRESS_FORBIDDEN,
    /** The channel or its agency is disabled. */
    DISABLED,
    /** The dossier is destroyed: there is nothing to send. */
    DESTROYED,
    /** The escalation went on to another agency: there is nothing for this one. */
    HANDED_ON,
    /** No mail server is configured, or it takes no mail of ours. */
    NO_MAIL_SERVER,
    /** An error of ours, told in the log; it may have been taken. */
    FAILED
}
