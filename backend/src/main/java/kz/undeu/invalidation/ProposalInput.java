package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * A proposal to invalidate. Reason, legal basis and explanation are needed and become public, texts of at most 2,000
 * characters.
 */
@Serdeable
record ProposalInput(
        @Nullable RuleInput rule,
        @Nullable InvalidationReason reasonCode,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation) {}
