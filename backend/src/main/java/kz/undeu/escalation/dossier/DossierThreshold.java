package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.threshold.ProofView;
import kz.undeu.threshold.SpreadView;
import kz.undeu.threshold.ThresholdKind;
import kz.undeu.threshold.ThresholdView;

/** The threshold that was reached, with all that is needed to recompute it. Its words are those of the API. */
@Serdeable
public record DossierThreshold(
        int tier,
        long required,
        int reviewWorkingDays,
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

    static DossierThreshold of(ThresholdView threshold) {
        ProofView proof = threshold.proof();
        return new DossierThreshold(
                threshold.tier(),
                threshold.required(),
                threshold.reviewWorkingDays(),
                proof.kind(),
                proof.value(),
                proof.population(),
                proof.populationAsOf(),
                proof.source(),
                proof.formula(),
                proof.rounding(),
                proof.basis(),
                proof.ruleEffectiveFrom(),
                proof.spread());
    }
}
