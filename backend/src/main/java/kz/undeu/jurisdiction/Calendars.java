package kz.undeu.jurisdiction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.kernel.Refusal;

/** The calendars of the years, with all that they once said. */
@Singleton
public class Calendars {

    private final CalendarRows rows;

    Calendars(CalendarRows rows) {
        this.rows = rows;
    }

    /** The calendars that count, by year. */
    public Map<Integer, CalendarView> inForce() {
        Map<Integer, CalendarView> latest = new TreeMap<>();
        history().forEach(calendar -> latest.put(calendar.year(), calendar));
        return latest;
    }

    /** Everything that was ever entered, by year and then in the order of time. */
    public List<CalendarView> history() {
        Map<List<Integer>, List<CalendarDayView>> days = rows.findAllDays().stream()
                .collect(Collectors.groupingBy(
                        day -> List.of(day.year(), day.revision()),
                        Collectors.mapping(CalendarDayView::of, Collectors.toList())));
        List<CalendarView> all = new ArrayList<>();
        for (CalendarYear year : rows.findAllYears()) {
            List<CalendarDayView> special = days.getOrDefault(List.of(year.year(), year.revision()), List.of());
            all.add(new CalendarView(
                    year.year(),
                    year.revision(),
                    year.state(),
                    year.source(),
                    year.enteredAt(),
                    (int) worked(year.year(), special).count(),
                    special));
        }
        return all;
    }

    /**
     * Enters a calendar over the one that counts; that one stays in the history. The deadline that an agency
     * has to meet next follows it; one that is behind (it has registered, it has answered), and the days of a seeding, stay.
     *
     * @param over the revision it was made from, 0 where there was none
     * @throws Refusal CALENDAR_CHANGED when another is there by now
     */
    @Transactional
    public void enter(int year, int over, CalendarState state, String source, List<CalendarDayView> days, Instant at) {
        int latest = rows.findAllYears().stream()
                .filter(entered -> entered.year() == year)
                .mapToInt(CalendarYear::revision)
                .max()
                .orElse(0);
        // Of two at once the second waits for the first, and finds its revision taken.
        if (latest != over || rows.addYear(year, over + 1, state, source, at) == 0) {
            throw Refusal.of(CalendarRefusal.CALENDAR_CHANGED);
        }
        days.forEach(day -> rows.addDay(year, over + 1, day.day(), day.kind(), day.name(), day.movedFrom()));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The days of a calendar that are worked, in their order. */
    public static List<LocalDate> worked(CalendarView calendar) {
        return worked(calendar.year(), calendar.days()).toList();
    }

    private static Stream<LocalDate> worked(int year, List<CalendarDayView> special) {
        Map<LocalDate, DayKind> kinds =
                special.stream().collect(Collectors.toMap(CalendarDayView::day, CalendarDayView::kind));
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> kinds.containsKey(day) ? kinds.get(day).isWorked() : !isWeekend(day));
    }
}
