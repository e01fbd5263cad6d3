package kz.undeu.escalation.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.threshold.ProofView;
import kz.undeu.threshold.SpreadView;
import kz.undeu.threshold.ThresholdKind;
import kz.undeu.threshold.ThresholdView;

/**
 * The threshold that was reached, with all that is needed to recompute it. Its words are those of the API.
 *
 * @param spreadRegions how the places of the spread are called, in their order; not written down without a spread
 */
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
        @Nullable SpreadView spread,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DossierFacts.Named> spreadRegions) {

    static DossierThreshold of(ThresholdView threshold, Function<JurisdictionCode, DossierFacts.Named> named) {
        ProofView proof = threshold.proof();
        SpreadView spread = proof.spread();
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
                spread,
                spread == null
                        ? null
                        : spread.places().stream()
                                .map(place -> named.apply(place.jurisdiction()))
                                .toList());
    }
}
