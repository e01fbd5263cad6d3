package kz.undeu.jurisdiction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.kernel.Refusal;

/**
 * Counts working days by the calendar of each year: weekends, holidays and days off that were moved do not count, weekend days
 * that are worked do. The day of the event is day 0. Days are those of Asia/Almaty, where Kazakhstan keeps its one time. In a
 * year whose calendar nobody has entered nothing is counted: a refusal is better than a wrong deadline.
 */
@Singleton
public class WorkingDays {

    /** The zone whose midnight ends a day in law. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    // A calendar entered by an administrator counts within a minute on every replica.
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Somebody is on the way to enter it. */
    private static final Duration RETRY_AFTER = Duration.ofHours(1);

    private final LoadingCache<Boolean, Map<Integer, Map<LocalDate, DayKind>>> years;

    WorkingDays(Calendars calendars) {
        this.years = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> read(calendars));
    }

    private static Map<Integer, Map<LocalDate, DayKind>> read(Calendars calendars) {
        return calendars.inForce().values().stream()
                .collect(Collectors.toMap(
                        CalendarView::year,
                        calendar -> calendar.days().stream()
                                .collect(Collectors.toMap(CalendarDayView::day, CalendarDayView::kind))));
    }

    /** Forgets the calendars, so that one that was entered here counts here at once. */
    public void readAnew() {
        years.invalidateAll();
    }

    public static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The first instant after a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * Whether a day is worked.
     *
     * @throws Refusal CALENDAR_MISSING when nobody has entered its year
     */
    public boolean isWorkingDay(LocalDate day) {
        Map<LocalDate, DayKind> special = years.get(true).get(day.getYear());
        if (special == null) {
            throw Refusal.retryLater(CalendarRefusal.CALENDAR_MISSING, RETRY_AFTER);
        }
        DayKind kind = special.get(day);
        return kind == null ? !Calendars.isWeekend(day) : kind.isWorked();
    }

    /**
     * The same, and in a year that nobody has entered what is likely: neither a weekend nor a day that is off in the latest
     * calendar there is. For what cannot wait for somebody to enter it (docs/decisions/0051).
     */
    public boolean isLikelyWorkingDay(LocalDate day) {
        Map<Integer, Map<LocalDate, DayKind>> known = years.get(true);
        if (known.containsKey(day.getYear())) {
            return isWorkingDay(day);
        }
        boolean isOffElsewhere = known.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(latest -> known.get(latest).get(day.withYear(latest)))
                .filter(kind -> kind == DayKind.HOLIDAY || kind == DayKind.DAY_OFF)
                .isPresent();
        return !isOffElsewhere && !Calendars.isWeekend(day);
    }

    /**
     * The working day that comes a number of working days after a day.
     *
     * @param workingDays at least 1
     * @throws Refusal CALENDAR_MISSING
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

    /**
     * How many working days come after one day up to and including another; negative when that lies before it.
     *
     * @throws Refusal CALENDAR_MISSING
     */
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
