package kz.undeu.jurisdiction;

/** How sure the calendar of a year is. */
public enum CalendarState {
    /** Compared with the calendar that the Ministry of Labour published for the year. */
    OFFICIAL,
    /** What the law alone makes of the year; orders that move days off are still to come. */
    EXPECTED
}
