package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.escalation.webhook.AttemptOutcome;

/**
 * One attempt of a delivery.
 *
 * @param outcome null while it is under way, and for ever when its process died
 * @param status that the other side answered with, if it did by HTTP
 */
@Serdeable
record AttemptView(
        Instant startedAt,
        @Nullable AttemptOutcome outcome,
        @Nullable Integer status,
        @Nullable Long durationMillis) {}
