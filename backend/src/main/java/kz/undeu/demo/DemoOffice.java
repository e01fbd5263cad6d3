package kz.undeu.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kz.undeu.jurisdiction.WorkingDays;

/** When agencies act: on working days, in the morning. */
@Singleton
@InDemo
class DemoOffice {

    private static final LocalTime OPENS = LocalTime.of(9, 40);

    private final WorkingDays workingDays;

    DemoOffice(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * So many days before, or on the last working day before that. What moves comes later that day than what does not, so that
     * the order stays.
     */
    Instant daysBefore(Instant now, int days) {
        LocalDate wanted = WorkingDays.dayOf(now).minusDays(days);
        LocalDate day = wanted;
        while (!workingDays.isLikelyWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(OPENS)
                .plusHours(ChronoUnit.DAYS.between(day, wanted))
                .atZone(WorkingDays.ZONE)
                .toInstant();
    }

    /** An hour of the working day that comes so many working days later. */
    Instant workingDaysAfter(Instant now, int days, int hour) {
        return workingDays
                .after(WorkingDays.dayOf(now), days)
                .atTime(hour, 0)
                .atZone(WorkingDays.ZONE)
                .toInstant();
    }
}
