package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * A day that is not as its weekday says.
 *
 * @param name of a holiday or day off
 * @param movedFrom of a moved day: the day it is off instead of
 */
@Serdeable
public record CalendarDayView(
        LocalDate day,
        DayKind kind,
        @Nullable LocalizedText name,
        @Nullable LocalDate movedFrom) {

    static CalendarDayView of(CalendarDay day) {
        return new CalendarDayView(day.day(), day.kind(), day.name(), day.movedFrom());
    }
}
