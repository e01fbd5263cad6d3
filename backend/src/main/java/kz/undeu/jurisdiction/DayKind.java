package kz.undeu.jurisdiction;

/** How a day of a calendar differs from its weekday. */
public enum DayKind {
    /** Of the law on holidays; one that falls on a weekend makes a later day off. */
    HOLIDAY,
    /** Off work without being a holiday: Orthodox Christmas, the first day of Kurban Ait. Moves nothing. */
    DAY_OFF,
    /** Off work instead of another day. */
    MOVED,
    /** A day of a weekend that is worked. */
    WORKING;

    boolean isWorked() {
        return this == WORKING;
    }
}
