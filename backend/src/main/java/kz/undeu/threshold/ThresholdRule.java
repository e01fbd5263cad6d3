package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param spreadPercent besides, at least this percent of the population of a region must have signed in {@code spreadRegions}
 *     regions at least; null when no spread is asked for
 * @param spreadRegions null likewise
 */
@MappedEntity
@Serdeable
@Schema(example = """
        {"level": "COUNTRY", "tier": 1, "effectiveFrom": "2024-04-04", "name": "ministry", "kind": "ABSOLUTE",
         "value": 50000, "recipient": "TOPIC_BODY", "reviewWorkingDays": 40,
         "basis": "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5",
         "spreadPercent": null, "spreadRegions": null}""")
public record ThresholdRule(
        Level level,
        int tier,
        LocalDate effectiveFrom,
        String name,
        ThresholdKind kind,
        BigDecimal value,
        Recipient recipient,
        int reviewWorkingDays,
        String basis,
        @Nullable BigDecimal spreadPercent,
        @Nullable Integer spreadRegions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ThresholdRule {
        if ((spreadPercent == null) != (spreadRegions == null)) {
            throw new IllegalArgumentException("half a condition of spread");
        }
        value = plain(value);
        spreadPercent = spreadPercent == null ? null : plain(spreadPercent);
    }

    /** Signatures needed where so many people live: {@code ceil(population * percent / 100)}, or the number itself. */
    public long required(long population) {
        return switch (kind) {
            case ABSOLUTE -> value.setScale(0, RoundingMode.CEILING).longValueExact();
            case PERCENT_OF_POPULATION -> share(population, value);
        };
    }

    /** Signatures needed of a region where so many people live, for it to count for the spread. */
    public long spreadRequired(long population) {
        if (spreadPercent == null) {
            throw new IllegalStateException("the rule asks for no spread");
        }
        return share(population, spreadPercent);
    }

    private static long share(long population, BigDecimal percent) {
        return BigDecimal.valueOf(population)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
