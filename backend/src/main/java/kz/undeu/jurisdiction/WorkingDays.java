package kz.undeu.jurisdiction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts working days: weekends and public holidays do not count, and the day of the event is day 0. Days are those of
 * Asia/Almaty, where Kazakhstan keeps its one time.
 */
@Singleton
public class WorkingDays {

    /** The zone whose midnight ends a day in law. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    // A holiday added by an administrator counts within a minute on every replica.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LoadingCache<Boolean, List<PublicHoliday>> holidays;

    WorkingDays(PublicHolidays holidays) {
        this.holidays = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> holidays.findAll());
    }

    public static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The first instant after a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.get(true).stream().noneMatch(holiday -> holiday.isOn(day));
    }

    /**
     * The working day that comes a number of working days after a day.
     *
     * @param workingDays at least 1
     */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate date = day;
        for (int counted = 0; counted < workingDays; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    /** How many working days come after one day up to and including another; negative when that lies before it. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
