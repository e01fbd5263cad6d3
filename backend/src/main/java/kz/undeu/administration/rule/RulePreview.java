package kz.undeu.administration.rule;

import io.micronaut.serde.annotation.Serdeable;
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
record RulePreview(
        ThresholdRule before,
        ThresholdRule after,
        List<RuleChangeView> changes,
        List<SpreadChangeView> spread,
        int unpublished) {}
