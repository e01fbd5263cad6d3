package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/** Why a moderator returns an answer. Both are public and needed, at most 2,000 characters. */
@Serdeable
record ReturnInput(
        @Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {}
