package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;

/** The organizer as the public sees them: given name and initial. */
@Serdeable
public record OrganizerView(String displayName) {}
