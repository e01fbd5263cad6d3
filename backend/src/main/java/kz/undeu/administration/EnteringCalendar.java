package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.identity.ActReason;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.jurisdiction.CalendarDayView;
import kz.undeu.jurisdiction.Calendars;
import kz.undeu.jurisdiction.DayKind;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Entering the calendar of a year: what it was before stays, and who changed it and why is known inside. */
@Singleton
class EnteringCalendar {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_NAME = 100;
    /** The law has 13 holidays; a list much shorter or longer is a mistake. */
    private static final int FEWEST_HOLIDAYS = 10;

    private static final int MOST_DAYS = 60;

    private final Calendars calendars;
    private final WorkingDays workingDays;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    EnteringCalendar(
            Calendars calendars,
            WorkingDays workingDays,
            RecordedActs acts,
            TransactionOperations<Connection> transactions) {
        this.calendars = calendars;
        this.workingDays = workingDays;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Enters a calendar.
     *
     * @throws Refusal INPUT_INVALID, CALENDAR_CHANGED
     */
    void enter(CalendarInput input, Person by, Instant at) {
        List<Violation> violations = violations(input);
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        transactions.executeWrite(status -> {
            calendars.enter(
                    input.year(),
                    input.revision(),
                    input.state(),
                    input.source().strip(),
                    input.days(),
                    at);
            acts.record(
                    StaffActs.Kind.CALENDAR_ENTERED,
                    String.valueOf(input.year()),
                    input.reason().strip(),
                    by,
                    at);
            return null;
        });
        workingDays.readAnew();
    }

    private static List<Violation> violations(CalendarInput input) {
        List<Violation> violations = new ArrayList<>();
        if (input.year() == null || input.year() < FIRST_YEAR || input.year() > LAST_YEAR) {
            violations.add(new Violation("year", "OUT_OF_RANGE", FIRST_YEAR + " to " + LAST_YEAR));
        }
        if (input.revision() == null || input.revision() < 0) {
            violations.add(new Violation("revision", "REQUIRED", "the revision this was made from, 0 for a new year"));
        }
        if (input.state() == null) {
            violations.add(new Violation("state", "REQUIRED", "OFFICIAL or EXPECTED"));
        }
        if (input.source() == null || input.source().isBlank()) {
            violations.add(new Violation("source", "REQUIRED", "where the calendar was published"));
        } else if (input.source().length() > LONGEST_SOURCE) {
            violations.add(new Violation("source", "TOO_LONG", "at most " + LONGEST_SOURCE + " characters"));
        } else if (LocalizedText.isUnprintable(input.source())) {
            violations.add(new Violation("source", "UNPRINTABLE", "contains control characters"));
        }
        violations.addAll(ActReason.violations(input.reason()));
        List<CalendarDayView> days = input.days() == null ? List.of() : input.days();
        if (days.size() > MOST_DAYS) {
            violations.add(new Violation("days", "TOO_MANY", "at most " + MOST_DAYS));
            return violations;
        }
        Set<LocalDate> seen = new HashSet<>();
        int holidays = 0;
        for (int i = 0; i < days.size(); i++) {
            CalendarDayView day = days.get(i);
            String wrong = wrong(day, input.year(), seen);
            if (wrong != null) {
                violations.add(new Violation("days[" + i + "]", "INVALID", wrong));
            } else if (day.kind() == DayKind.HOLIDAY) {
                holidays++;
            }
        }
        if (violations.isEmpty() && holidays < FEWEST_HOLIDAYS) {
            violations.add(new Violation("days", "TOO_FEW", "a year has at least " + FEWEST_HOLIDAYS + " holidays"));
        }
        return violations;
    }

    /** What is wrong with a day, or null. */
    private static @Nullable String wrong(@Nullable CalendarDayView day, @Nullable Integer year, Set<LocalDate> seen) {
        if (day == null || day.day() == null || day.kind() == null) {
            return "needs day and kind";
        }
        if (year == null || day.day().getYear() != year) {
            return "lies in another year";
        }
        if (!seen.add(day.day())) {
            return "stands here twice";
        }
        boolean weekend =
                day.day().getDayOfWeek() == DayOfWeek.SATURDAY || day.day().getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalizedText name = day.name();
        return switch (day.kind()) {
            case HOLIDAY, DAY_OFF -> {
                if (day.movedFrom() != null) {
                    yield "only a moved day was elsewhere";
                }
                yield name == null
                                || name.in(Language.KK) == null
                                || name.in(Language.RU) == null
                                || name.longest() > LONGEST_NAME
                                || name.holdsUnprintable()
                        ? "needs a name in Kazakh and Russian, at most " + LONGEST_NAME + " characters"
                        : null;
            }
            case MOVED ->
                weekend || day.movedFrom() == null || Math.abs(day.movedFrom().getYear() - year) > 1
                        ? "a moved day is no weekend, and says from where: a day of the same year or one beside it"
                        : null;
            case WORKING ->
                !weekend || day.movedFrom() != null ? "only a day of a weekend is worked in addition" : null;
        };
    }
}
