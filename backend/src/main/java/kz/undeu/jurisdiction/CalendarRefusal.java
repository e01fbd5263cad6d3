package kz.undeu.jurisdiction;

import kz.undeu.kernel.RefusalCode;

/** What calendars do not allow. */
public enum CalendarRefusal implements RefusalCode {
    /** Nobody has entered the calendar of a year in which working days would have to be counted. */
    CALENDAR_MISSING(Kind.BUSY),
    /** Somebody else entered the same year meanwhile. */
    CALENDAR_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
