package kz.undeu.notification.follow;

/** How often somebody wants mail. */
public enum Pace {
    /** Soon after it happened, at most once an hour. */
    AT_ONCE,
    /** What happened in a day, in the morning. */
    DAILY,
    /** Soon, but only what decides over the petition. */
    IMPORTANT
}
