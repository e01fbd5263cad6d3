package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a threshold is the number it is, so that anybody can recompute it.
 *
 * @param kind the sort of rule
 * @param value signatures, or percent of the population, as exact decimal text
 * @param population people, or null for an absolute number
 * @param source who published the figure
 * @param formula the sum in one line
 * @param basis the law
 * @param spread what is asked of regions besides, or null
 */
@Serdeable
public record ProofView(
        ThresholdKind kind,
        String value,
        @Nullable Long population,
        @Nullable LocalDate populationAsOf,
        @Nullable String source,
        String formula,
        String rounding,
        String basis,
        LocalDate ruleEffectiveFrom,
        @Nullable SpreadView spread) {

    static ProofView of(Threshold threshold, List<SpreadPlace> places) {
        String value = threshold.value().stripTrailingZeros().toPlainString();
        return new ProofView(
                threshold.kind(),
                value,
                threshold.population(),
                threshold.populationAsOf(),
                threshold.source(),
                threshold.kind() == ThresholdKind.ABSOLUTE
                        ? value
                        : "ceil(" + threshold.population() + " * " + value + " / 100)",
                "CEILING",
                threshold.basis(),
                threshold.ruleEffectiveFrom(),
                SpreadView.of(threshold, places));
    }
}
