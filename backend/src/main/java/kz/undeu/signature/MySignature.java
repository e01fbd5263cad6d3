package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;

/**
 * A person's own signature, as only they may see it.
 *
 * @param inForce false once it was withdrawn or invalidated
 * @param region as it was counted, or null when residence was not known
 * @param hiddenBecause why a moderator hid the reason, which may be gone since, or null
 */
public record MySignature(
        PetitionId petition,
        long eventIndex,
        boolean inForce,
        Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable JurisdictionCode region,
        @Nullable String shownName,
        @Nullable String reason,
        @Nullable String hiddenBecause,
        boolean wantsNotice) {}
