package kz.undeu.administration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.jurisdiction.Calendars;

/** Every calendar that was ever entered, with who entered it and why. */
@Singleton
class CalendarHistory {

    private final Calendars calendars;
    private final RecordedActs acts;

    CalendarHistory(Calendars calendars, RecordedActs acts) {
        this.calendars = calendars;
        this.acts = acts;
    }

    /** By year and then in the order of time. */
    List<EnteredCalendarView> all() {
        Map<Integer, Map<Instant, RecordedAct>> known = new HashMap<>();
        return calendars.history().stream()
                .map(calendar -> EnteredCalendarView.of(
                        calendar,
                        known.computeIfAbsent(calendar.year(), this::actsOf).get(calendar.enteredAt())))
                .toList();
    }

    /** What entered the calendars of a year, by the instant, which both rows carry. */
    private Map<Instant, RecordedAct> actsOf(int year) {
        return acts.of(StaffActs.Kind.CALENDAR_ENTERED, String.valueOf(year)).stream()
                .collect(Collectors.toMap(RecordedAct::at, Function.identity(), (later, earlier) -> later));
    }
}
