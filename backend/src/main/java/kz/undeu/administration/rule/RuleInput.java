package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.undeu.jurisdiction.Level;
import kz.undeu.threshold.ThresholdKind;

/**
 * What a rung of the ladder shall ask for. To which sort of agency it leads does not change.
 *
 * @param tier the rung, from 1
 * @param effectiveFrom a day to come, within a year
 * @param value signatures, or percent of the population with at most four decimals
 * @param reviewWorkingDays that the agency has for its answer; 1 to 250
 * @param basis the law, public; at most 500 characters
 * @param spreadPercent besides, at least this percent of the population of a region, with at most four decimals, must have
 *     signed in {@code spreadRegions} regions; both or neither
 * @param spreadRegions at least 1, at most as many as there are
 * @param reason for the other administrator; at most 500 characters; not needed for a preview
 */
@Serdeable
@Schema(name = "ThresholdRuleInput", example = """
                {"level": "COUNTRY", "tier": 2, "effectiveFrom": "2027-07-01", "kind": "PERCENT_OF_POPULATION", "value": 1,
                 "reviewWorkingDays": 40, "basis": "АППК, статья 90-1", "spreadPercent": 0.5, "spreadRegions": 5,
                 "reason": "Поправка в закон"}""")
record RuleInput(
        @Nullable Level level,
        @Nullable Integer tier,
        @Nullable LocalDate effectiveFrom,
        @Nullable ThresholdKind kind,
        @Nullable BigDecimal value,
        @Nullable Integer reviewWorkingDays,
        @Nullable String basis,
        @Nullable BigDecimal spreadPercent,
        @Nullable Integer spreadRegions,
        @Nullable String reason) {}
