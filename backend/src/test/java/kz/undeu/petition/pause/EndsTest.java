package kz.undeu.petition.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class EndsTest {

    private static final LocalizedText REASON = new LocalizedText("себеп", "причина", null);
    private static final Predicate<LocalDate> ANY = day -> true;

    @ParameterizedTest
    @CsvSource({
        // None.
        "2027-05-23T19:00:00Z, '', 2027-05-23T19:00:00Z",
        // An hour makes a day, so that it ends at a midnight.
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T01:00:00Z, 2027-05-24T19:00:00Z",
        // Many hours together make one, too.
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T11:00:00Z 2027-02-01T00:00:00Z/2027-02-01T13:00:00Z,"
                + " 2027-05-24T19:00:00Z",
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T12:00:00Z 2027-02-01T00:00:00Z/2027-02-01T12:00:01Z,"
                + " 2027-05-25T19:00:00Z",
        // A campaign of a month.
        "2027-05-23T19:00:00Z, 2027-02-01T00:00:00Z/2027-03-01T00:00:00Z, 2027-06-20T19:00:00Z",
        // It lasted over the end of the term: what was left of it is still to come.
        "2027-05-23T19:00:00Z, 2027-05-23T18:59:59Z/2027-06-01T00:00:00Z, 2027-06-01T19:00:00Z",
        // It began when the term was over, or at that moment.
        "2027-05-23T19:00:00Z, 2027-05-23T19:00:00Z/2027-06-01T00:00:00Z, 2027-05-23T19:00:00Z",
        // It began after the first end, but before the moved one.
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-03T00:00:00Z 2027-05-24T00:00:00Z/2027-05-25T00:00:00Z,"
                + " 2027-05-26T19:00:00Z",
        // It began in what the first was rounded up by: at least the rest of that day is left.
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T20:00:00Z 2027-05-24T18:59:00Z/2027-05-24T21:00:00Z,"
                + " 2027-05-25T19:00:00Z",
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T20:00:00Z 2027-05-24T18:59:00Z/2027-05-24T19:00:00Z,"
                + " 2027-05-25T19:00:00Z",
        // It was over before the publication, or lasted at it.
        "2027-05-23T19:00:00Z, 2026-11-01T00:00:00Z/2026-11-02T00:00:00Z, 2027-05-23T19:00:00Z",
        "2027-05-23T19:00:00Z, 2026-11-20T00:00:00Z/2026-11-23T12:00:00Z, 2027-05-24T19:00:00Z",
        // No time at all.
        "2027-05-23T19:00:00Z, 2027-01-01T00:00:00Z/2027-01-01T00:00:00Z, 2027-05-23T19:00:00Z",
        // Over the night in which Almaty changed its time, still a midnight.
        "2024-02-28T18:00:00Z, 2024-02-01T00:00:00Z/2024-02-02T00:00:00Z, 2024-02-29T19:00:00Z"
    })
    void aTermEndsLaterByAsLongAsCollectionWasPaused(Instant frozenTo, String pauses, Instant end) {
        Instant publishedAt = frozenTo.isBefore(Instant.parse("2025-01-01T00:00:00Z"))
                ? Instant.parse("2023-08-28T05:00:00Z")
                : Instant.parse("2026-11-23T05:00:00Z");
        assertThat(Ends.moved(frozenTo, publishedAt, pauses(pauses), ANY)).isEqualTo(end);
    }

    @Test
    void seedingEndsOnAWorkingDay() {
        WorkingDays workingDays = Product.bean(WorkingDays.class);
        // Frozen to the end of a Friday; a day later is a Saturday, and New Year comes behind it.
        assertThat(Ends.moved(
                        WorkingDays.endOf(LocalDate.of(2027, 1, 1)),
                        Instant.parse("2026-12-20T00:00:00Z"),
                        pauses("2026-12-25T00:00:00Z/2026-12-25T01:00:00Z"),
                        workingDays::isWorkingDay))
                .isEqualTo(WorkingDays.endOf(LocalDate.of(2027, 1, 5)));
    }

    private static List<Pause> pauses(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(each -> each.split("/"))
                        .map(ends -> new Pause(
                                1L, PauseKind.INCIDENT, REASON, Instant.parse(ends[0]), Instant.parse(ends[1])))
                        .toList();
    }
}
