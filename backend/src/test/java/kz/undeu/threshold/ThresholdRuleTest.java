package kz.undeu.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.undeu.jurisdiction.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdRuleTest {

    @ParameterizedTest
    @CsvSource({
        "20495975, 1, 204960",
        "2347924, 1, 23480",
        "2347924, 2, 46959",
        "218993, 1, 2190",
        "218993, 2, 4380",
        "100, 1, 1",
        "101, 1, 2",
        "200, 0.5, 1",
        "1, 1, 1",
        "9000000000000000, 0.0001, 9000000000"
    })
    void aShareIsRoundedUpInExactArithmetic(long population, String percent, long required) {
        assertThat(rule(ThresholdKind.PERCENT_OF_POPULATION, percent).required(population))
                .isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "50000.0000, 50000", "12.5, 13"})
    void anAbsoluteNumberDoesNotAskHowManyLiveThere(String value, long required) {
        assertThat(rule(ThresholdKind.ABSOLUTE, value).required(1)).isEqualTo(required);
    }

    private static ThresholdRule rule(ThresholdKind kind, String value) {
        return new ThresholdRule(
                Level.REGION,
                1,
                LocalDate.EPOCH,
                "test",
                kind,
                new BigDecimal(value),
                Recipient.AKIMAT,
                20,
                "basis",
                null,
                null);
    }
}
