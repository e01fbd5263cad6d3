package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A case changed hands.
 *
 * @param to who has it since; null when it was put back
 */
@Serdeable
record HandoverView(ColleagueView by, @Nullable ColleagueView to, Instant handedAt) {}
