package kz.undeu.administration.rule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.threshold.ThresholdRule;

/**
 * All threshold rules and proposals.
 *
 * @param today the day by which the rules in force are told from those to come
 * @param rules by level, tier and day of effect
 * @param proposals the latest first
 */
@Serdeable
record RulesView(
        @Schema(example = "2026-11-29", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate today,

        List<ThresholdRule> rules,
        List<ProposalView> proposals) {}
