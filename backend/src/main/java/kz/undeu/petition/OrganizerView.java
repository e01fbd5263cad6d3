package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The organizer, or a co-organizer, as the public sees them.
 *
 * @param displayName given name and initial, or null once it is no longer kept
 */
@Serdeable
public record OrganizerView(@Nullable String displayName) {}
