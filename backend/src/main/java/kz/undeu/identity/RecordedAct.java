package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * An act of staff as other administrators see it.
 *
 * @param by the display name of who did it, or null once it is forgotten
 * @param reason why, or null when nobody was asked
 */
public record RecordedAct(
        long id,
        StaffActs.Kind kind,
        @Nullable String by,
        @Nullable String reason,
        Instant at) {}
