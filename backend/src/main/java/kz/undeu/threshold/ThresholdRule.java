package kz.undeu.threshold;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import kz.undeu.jurisdiction.Level;

/**
 * One rung of the ladder for petitions of a level, from a day on.
 *
 * @param tier counts from 1
 * @param value signatures, or percent of the population
 * @param reviewWorkingDays working days the agency has for its answer, from registration
 * @param basis the law
 */
@MappedEntity
@Serdeable
public record ThresholdRule(
        Level level,
        int tier,
        LocalDate effectiveFrom,
        String name,
        ThresholdKind kind,
        BigDecimal value,
        Recipient recipient,
        int reviewWorkingDays,
        String basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ThresholdRule {
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Signatures needed where so many people live: {@code ceil(population * percent / 100)}, or the number itself. */
    public long required(long population) {
        return switch (kind) {
            case ABSOLUTE -> value.setScale(0, RoundingMode.CEILING).longValueExact();
            case PERCENT_OF_POPULATION ->
                BigDecimal.valueOf(population)
                        .multiply(value)
                        .divide(HUNDRED, 0, RoundingMode.CEILING)
                        .longValueExact();
        };
    }
}
