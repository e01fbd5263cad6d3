package kz.undeu.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the production calendars and working-time balances that the Ministry of Labour and Social Protection published, five-day
 * week; docs/working-days.md says where each figure comes from.
 */
@ExtendWith(Product.class)
class OfficialCalendarTest {

    private final WorkingDays workingDays = Product.bean(WorkingDays.class);

    @ParameterizedTest
    @CsvSource({
        "2025, 20 20 17 22 19 20 22 21 21 22 20 22, 246",
        // Of the 246 days published in December 2025 August had 20: 31 August is worked since 30 August is no holiday.
        "2026, 19 20 18 22 17 22 22 21 22 21 21 22, 247"
    })
    void aYearHasAsManyWorkingDaysInEachMonthAsPublished(int year, String months, int inAll) {
        List<Integer> counted = Arrays.stream(Month.values())
                .map(month -> (int) LocalDate.of(year, month, 1)
                        .datesUntil(LocalDate.of(year, month, 1).plusMonths(1))
                        .filter(workingDays::isWorkingDay)
                        .count())
                .toList();
        assertThat(counted.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(months);
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(inAll);
    }

    /** June is left out: the balance of 2024 expected Kurban Ait on a working day, and it was on Sunday the 16th. */
    @Test
    void of2024AllMonthsButJuneAreAsPublished() {
        List<Integer> published = List.of(21, 21, 17, 22, 20, 0, 22, 21, 21, 22, 21, 21);
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(2024, month, 1);
            if (month != 6) {
                assertThat(first.datesUntil(first.plusMonths(1))
                                .filter(workingDays::isWorkingDay)
                                .count())
                        .as("month " + month)
                        .isEqualTo((long) published.get(month - 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16, 05-04",
        "2025, 01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16, 01-05",
        "2026, 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16, ''"
    })
    void exactlyTheseDaysOfTheWeekAreOffAndTheseDaysOfAWeekendWorked(int year, String off, String worked) {
        assertThat(days(year, off)).isEqualTo(special(year, false));
        assertThat(days(year, worked)).isEqualTo(special(year, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2031-01-01", "9999-12-31"})
    void inAYearWithoutCalendarNothingIsCounted(LocalDate day) {
        assertThatThrownBy(() -> workingDays.isWorkingDay(day)).hasMessage("CALENDAR_MISSING");
        assertThatThrownBy(() -> workingDays.between(day.minusDays(1), day)).hasMessage("CALENDAR_MISSING");
    }

    @Test
    void aDeadlineThatWouldLieInAYearWithoutCalendarIsRefused() {
        assertThatThrownBy(() -> workingDays.after(LocalDate.of(2030, 12, 30), 40))
                .hasMessage("CALENDAR_MISSING");
    }

    /** Three months before a year begins its calendar must be there, and ten days before as the published one. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, ''",
        "2026-12-19, ''",
        "2026-12-20, The calendar of 2027 was not compared with the published one",
        "2027-01-01, The calendar of 2027 was not compared with the published one",
        "2030-09-30, There is no calendar of 2030"
    })
    void theAlarmIsRaisedLongBeforeTheYear(LocalDate today, String missing) {
        Product.clock().set(WorkingDays.endOf(today).minusSeconds(1));
        CalendarAlarm alarm =
                new CalendarAlarm(Product.bean(Calendars.class), new SimpleMeterRegistry(), Product.clock());
        alarm.look();
        assertThat(alarm.missing()).isEqualTo(missing.isEmpty() ? null : missing);
    }

    @Test
    void fromOctoberTheNextYearMustBeThereAtAll() {
        // As if 2026 were the last year that was entered.
        CalendarAlarm alarm = new CalendarAlarm(upTo2026(), new SimpleMeterRegistry(), Product.clock());
        alarm.look();
        Product.clock().set(Instant.parse("2026-09-30T18:59:59Z"));
        assertThat(alarm.missing()).isNull();
        Product.clock().set(Instant.parse("2026-09-30T19:00:00Z"));
        assertThat(alarm.missing()).isEqualTo("There is no calendar of 2027");
    }

    private static Calendars upTo2026() {
        return new Calendars(null) {
            @Override
            public Map<Integer, CalendarView> inForce() {
                var all = Product.bean(Calendars.class).inForce();
                all.keySet().removeIf(year -> year > 2026);
                return all;
            }
        };
    }

    private List<MonthDay> special(int year, boolean worked) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> workingDays.isWorkingDay(day) == worked && Calendars.isWeekend(day) == worked)
                .map(MonthDay::from)
                .toList();
    }

    private static List<MonthDay> days(int year, String days) {
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" "))
                        .map(day -> MonthDay.from(LocalDate.parse(year + "-" + day, DateTimeFormatter.ISO_LOCAL_DATE)))
                        .toList();
    }
}
