package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A note for the other moderators.
 *
 * @param text at most 2,000 characters
 */
@Serdeable
record NoteInput(@Nullable String text) {}
