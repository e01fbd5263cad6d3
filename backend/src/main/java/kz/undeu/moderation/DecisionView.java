package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/** A decision as moderators see it among themselves: as the public does. */
@Serdeable
record DecisionView(
        Verdict verdict,
        @Nullable ReasonCode reasonCode,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation,
        Instant decidedAt) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.verdict(),
                decision.reasonCode(),
                decision.legalBasis(),
                decision.explanation(),
                decision.decidedAt());
    }
}
