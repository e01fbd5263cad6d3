package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
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
