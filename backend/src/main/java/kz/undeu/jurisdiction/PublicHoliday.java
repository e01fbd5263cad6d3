package kz.undeu.jurisdiction;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.MonthDay;

/** A day of every year, from a day on, on which state bodies do not work. */
@MappedEntity
record PublicHoliday(int month, int day, LocalDate effectiveFrom) {

    boolean isOn(LocalDate date) {
        return MonthDay.from(date).equals(MonthDay.of(month, day)) && !date.isBefore(effectiveFrom);
    }
}
