package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.kernel.LocalizedText;

/**
 * A moderator's verdict on a submitted petition.
 *
 * @param verdict PUBLISH or REJECT
 * @param reasonCode needed for a rejection
 * @param legalBasis needed for a rejection, at most 2,000 characters
 * @param explanation needed for a rejection, at most 2,000 characters; public
 * @param requiredLevel for a publication: how surely who signs must be known; absent, what every signature needs
 */
@Serdeable
record VerdictInput(
        @Nullable Verdict verdict,
        @Nullable ReasonCode reasonCode,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation,
        @Nullable AssuranceLevel requiredLevel) {}
