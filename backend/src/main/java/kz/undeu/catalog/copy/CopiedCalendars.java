package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.undeu.jurisdiction.CalendarDayView;
import kz.undeu.jurisdiction.CalendarState;
import kz.undeu.jurisdiction.CalendarView;
import kz.undeu.jurisdiction.Calendars;

/** The calendars by which deadlines are counted, for a copy. */
@Singleton
class CopiedCalendars implements CopiedPage {

    private final Calendars calendars;

    CopiedCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "working-days";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.paragraph(words.say("holidays.lead"));
        calendars.inForce().values().forEach(calendar -> year(words, calendar, html));
    }

    private static void year(CopiedWords words, CalendarView calendar, CopiedHtml html) {
        html.heading(2, words.say("holidays.ofYear", "year", calendar.year()))
                .paragraph(words.say("holidays.state." + calendar.state()) + ". "
                        + words.say("holidays.count", "count", calendar.workingDays()))
                .paragraph(words.say("holidays.source", "source", source(words, calendar.source())));
        if (calendar.state() == CalendarState.EXPECTED) {
            html.paragraph(words.say("holidays.expected"));
        }
        html.table(
                words.say("holidays.days"),
                List.of(words.say("holidays.day.column"), words.say("holidays.what.column")),
                calendar.days().stream()
                        .map(day -> List.of(Phrase.of(named(words, day.day())), said(words, day)))
                        .toList());
        html.table(
                words.say("holidays.months"),
                List.of(words.say("holidays.month.column"), words.say("holidays.count.column")),
                months(words, calendar));
    }

    /** The sources that come with the system are kept in English and have words in every language. */
    private static String source(CopiedWords words, String source) {
        return words.translated(source, "holidays.source.");
    }

    private static String named(CopiedWords words, LocalDate day) {
        return words.say(
                "holidays.dayName",
                "weekday",
                words.say("holidays.weekday", "weekday", day.getDayOfWeek().getValue()),
                "day",
                words.day(day));
    }

    private static Phrase said(CopiedWords words, CalendarDayView day) {
        return switch (day.kind()) {
            case MOVED ->
                Phrase.of(
                        day.movedFrom() == null
                                ? words.say("holidays.kind.MOVED")
                                : words.say("holidays.instead", "day", words.day(day.movedFrom())));
            case WORKING -> Phrase.of(words.say("holidays.kind.WORKING"));
            case HOLIDAY, DAY_OFF -> {
                Phrase name = words.text(day.name());
                yield new Phrase(
                        name.text() + " (" + words.say("holidays.kind." + day.kind()) + ")", name.spoken(), null);
            }
        };
    }

    private static List<List<Phrase>> months(CopiedWords words, CalendarView calendar) {
        List<LocalDate> worked = Calendars.worked(calendar);
        List<List<Phrase>> rows = new ArrayList<>();
        Arrays.stream(Month.values())
                .forEach(month -> rows.add(words.row(
                        Phrase.of(words.say("holidays.month", "month", month.getValue())),
                        worked.stream().filter(day -> day.getMonth() == month).count())));
        rows.add(words.row(Phrase.of(words.say("holidays.total")), calendar.workingDays()));
        return rows;
    }
}
