package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One tier of a petition's ladder as readers see it.
 *
 * @param name the name of the rung: ministry, government, akimat or maslikhat
 * @param required signatures in force
 * @param agency the slug of the agency
 * @param spreadRegions so many regions must have enough signatures too; null when no spread is asked for
 */
@Serdeable
@Schema(example = """
        {"tier": 1, "name": "akimat", "required": 23480, "reachedAt": null, "agency": "akimat-75",
         "reviewWorkingDays": 20, "spreadRegions": null,
         "proof": {"kind": "PERCENT_OF_POPULATION", "value": "1", "population": 2347924,
          "populationAsOf": "2026-01-01", "source": "Bureau of National Statistics of the Republic of Kazakhstan",
          "formula": "ceil(2347924 * 1 / 100)", "rounding": "CEILING",
          "basis": "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5",
          "ruleEffectiveFrom": "2024-04-04", "spread": null}}""")
public record ThresholdView(
        int tier,
        String name,
        long required,
        @Nullable Instant reachedAt,
        String agency,
        int reviewWorkingDays,
        @Nullable Integer spreadRegions,
        ProofView proof) {

    public static ThresholdView of(Threshold threshold, List<SpreadPlace> places) {
        return new ThresholdView(
                threshold.tier(),
                threshold.name(),
                threshold.required(),
                threshold.reachedAt(),
                threshold.agency(),
                threshold.reviewWorkingDays(),
                threshold.spreadRegions(),
                ProofView.of(threshold, places));
    }
}
