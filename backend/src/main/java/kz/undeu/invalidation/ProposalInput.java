package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * A proposal to invalidate. Reason, legal basis and explanation are needed and become public, texts of at most 2,000
 * characters.
 */
@Serdeable
@Schema(example = """
        {"rule": {"from": "2026-11-20T10:00:00Z", "to": "2026-11-20T11:00:00Z", "region": "KZ-62", "origin": null},
         "reasonCode": "AUTOMATED_SIGNING", "legalBasis": {"ru": "АППК, статья 90-3"},
         "explanation": {"ru": "Подписи шли одна за другой с равными промежутками"}}""")
record ProposalInput(
        @Nullable RuleInput rule,
        @Nullable InvalidationReason reasonCode,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation) {}
