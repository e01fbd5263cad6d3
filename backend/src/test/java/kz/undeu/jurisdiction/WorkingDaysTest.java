package kz.undeu.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class WorkingDaysTest {

    private final WorkingDays workingDays = Product.bean(WorkingDays.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 3, 2026-11-26",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        // Independence Day on a Wednesday.
        "2026-12-15, 1, 2026-12-17",
        // New Year: 31 December is a Thursday, 1 and 2 January are holidays, and the 2nd, a Saturday, moves to Monday.
        "2026-12-31, 1, 2027-01-05",
        // Nauryz: of 21 to 23 March two days lie on a weekend and move behind the third.
        "2026-03-20, 1, 2026-03-26",
        // A Sunday that was worked instead of a Friday.
        "2025-01-02, 1, 2025-01-05",
        "2025-01-05, 2, 2025-01-08",
        // Kurban Ait moves nothing.
        "2026-05-26, 1, 2026-05-28",
        // A leap day is worked like another.
        "2028-02-28, 2, 2028-03-01"
    })
    void weekendsAndHolidaysDoNotCountAndTheFirstDayIsDayZero(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.after(from, days)).isEqualTo(expected);
        assertThat(workingDays.between(from, expected)).isEqualTo(days);
        assertThat(workingDays.between(expected, from)).isEqualTo(-days);
    }

    /** The country gave up its second time on 1 March 2024: the night before had an hour more. */
    @Test
    void theDayOnWhichAlmatyChangedItsTimeEndsAnHourLater() {
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 2, 28))).isEqualTo(Instant.parse("2024-02-28T18:00:00Z"));
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 2, 29))).isEqualTo(Instant.parse("2024-02-29T19:00:00Z"));
        assertThat(WorkingDays.dayOf(Instant.parse("2024-02-29T18:30:00Z"))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 3, 1))).isEqualTo(Instant.parse("2024-03-01T19:00:00Z"));
    }

    @Test
    void inAYearThatNobodyHasEnteredAWeekendAndAHolidayOfEveryYearAreLikelyOff() {
        assertThatThrownBy(() -> workingDays.isWorkingDay(LocalDate.of(2099, 1, 5)))
                .hasMessage("CALENDAR_MISSING");
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2099, 1, 3))).isFalse();
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2099, 1, 5))).isTrue();
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2099, 1, 7))).isFalse();
        // Where it is known it is no guess: a Sunday that was worked, a Monday that was moved.
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2025, 1, 5))).isTrue();
        assertThat(workingDays.isLikelyWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    void aDayEndsAtMidnightInAlmaty() {
        assertThat(WorkingDays.dayOf(Instant.parse("2026-11-23T18:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.dayOf(Instant.parse("2026-11-23T19:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.endOf(LocalDate.of(2026, 11, 23))).isEqualTo(Instant.parse("2026-11-23T19:00:00Z"));
    }
}
