package kz.undeu.administration.rule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.threshold.ThresholdRule;

/**
 * What a rule would do; published petitions are never concerned.
 *
 * @param before the rule it would replace on its day
 * @param after as it would be
 * @param changes place by place
 * @param spread what is asked of regions besides; empty when neither rule asks for spread
 * @param unpublished how many drafts and submitted petitions of these places there are
 */
@Serdeable
@Schema(example = """
        {"before": {"level": "COUNTRY", "tier": 2, "effectiveFrom": "2024-04-04", "name": "government",
          "kind": "PERCENT_OF_POPULATION", "value": 1, "recipient": "GOVERNMENT", "reviewWorkingDays": 40,
          "basis": "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5",
          "spreadPercent": null, "spreadRegions": null},
         "after": {"level": "COUNTRY", "tier": 2, "effectiveFrom": "2027-07-01", "name": "government",
          "kind": "PERCENT_OF_POPULATION", "value": 1, "recipient": "GOVERNMENT", "reviewWorkingDays": 40,
          "basis": "АППК, статья 90-1", "spreadPercent": 0.5, "spreadRegions": 5},
         "changes": [{"jurisdiction": "KZ", "before": 204960, "after": 204960}],
         "spread": [{"jurisdiction": "KZ-62", "before": null, "after": 1095},
          {"jurisdiction": "KZ-75", "before": null, "after": 11740}], "unpublished": 3}""")
record RulePreview(
        ThresholdRule before,
        ThresholdRule after,
        List<RuleChangeView> changes,
        List<SpreadChangeView> spread,
        int unpublished) {}
