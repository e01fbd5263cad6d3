package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * Why a moderator stops a petition that collects. Both are public and needed, at most 2,000 characters.
 */
@Serdeable
record StopInput(
        @Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {}
