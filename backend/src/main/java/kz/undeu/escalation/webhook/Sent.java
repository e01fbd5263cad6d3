package kz.undeu.escalation.webhook;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;

/**
 * What came of one attempt.
 *
 * @param status that the other side answered with, if it was HTTP and there was one
 * @param retryAfter how long the other side asks to wait, or null
 */
public record Sent(
        AttemptOutcome outcome,
        @Nullable Integer status,
        @Nullable Duration retryAfter) {

    public static Sent of(AttemptOutcome outcome) {
        return new Sent(outcome, null, null);
    }
}
