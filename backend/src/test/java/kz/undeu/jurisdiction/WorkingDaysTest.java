package kz.undeu.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

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
        // New Year: 31 December is a Thursday, 1 and 2 January are holidays.
        "2026-12-31, 1, 2027-01-04"
    })
    void weekendsAndHolidaysDoNotCountAndTheFirstDayIsDayZero(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.after(from, days)).isEqualTo(expected);
        assertThat(workingDays.between(from, expected)).isEqualTo(days);
        assertThat(workingDays.between(expected, from)).isEqualTo(-days);
    }

    @Test
    void aDayEndsAtMidnightInAlmaty() {
        assertThat(WorkingDays.dayOf(Instant.parse("2026-11-23T18:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.dayOf(Instant.parse("2026-11-23T19:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.endOf(LocalDate.of(2026, 11, 23))).isEqualTo(Instant.parse("2026-11-23T19:00:00Z"));
    }
}
