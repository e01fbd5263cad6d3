package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A rule that an administrator proposed.
 *
 * @param isMine whether the caller proposed it, and so may only withdraw it
 * @param preview what it does, by the rules and figures of today
 * @param proposedBy null once it is forgotten
 * @param decidedAt null while it waits
 */
@Serdeable
@Schema(example = """
        {"id": 4, "state": "APPROVED", "isMine": false,
         "preview": {"before": {"level": "COUNTRY", "tier": 2, "effectiveFrom": "2024-04-04", "name": "government",
           "kind": "PERCENT_OF_POPULATION", "value": 1, "recipient": "GOVERNMENT", "reviewWorkingDays": 40,
           "basis": "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5",
           "spreadPercent": null, "spreadRegions": null},
          "after": {"level": "COUNTRY", "tier": 2, "effectiveFrom": "2027-07-01", "name": "government",
           "kind": "PERCENT_OF_POPULATION", "value": 1, "recipient": "GOVERNMENT", "reviewWorkingDays": 40,
           "basis": "АППК, статья 90-1", "spreadPercent": 0.5, "spreadRegions": 5},
          "changes": [{"jurisdiction": "KZ", "before": 204960, "after": 204960}],
          "spread": [{"jurisdiction": "KZ-62", "before": null, "after": 1095},
           {"jurisdiction": "KZ-75", "before": null, "after": 11740}], "unpublished": 3}, "proposedBy": "Айнұр С.",
         "reason": "Поправка в закон", "proposedAt": "2026-11-26T05:10:00Z", "decidedBy": "Виктор Л.",
         "decisionReason": "Сверено с текстом закона", "decidedAt": "2026-11-27T10:40:00Z"}""")
record ProposalView(
        long id,
        ProposalState state,
        boolean isMine,
        RulePreview preview,
        @Nullable String proposedBy,
        @Nullable String reason,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt) {}
