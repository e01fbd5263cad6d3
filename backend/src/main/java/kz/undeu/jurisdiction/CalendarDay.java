package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * A day that is not as its weekday says.
 *
 * @param revision of the calendar of the year
 * @param name of a holiday or day off
 * @param movedFrom the day it is off instead of; of a moved day only
 */
@MappedEntity("calendar_day")
record CalendarDay(
        int year,
        int revision,
        LocalDate day,
        DayKind kind,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText name,
        @Nullable LocalDate movedFrom) {}
