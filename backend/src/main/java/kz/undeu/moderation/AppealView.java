package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * An appeal, for its organizer and for moderators.
 *
 * @param text not public, as nobody has checked it; null when it is no longer kept
 * @param outcome UPHOLD or OVERTURN, or null while it waits
 */
@Serdeable
record AppealView(
        @Nullable LocalizedText text,
        Instant appealedAt,
        @Nullable DecisionView outcome) {}
