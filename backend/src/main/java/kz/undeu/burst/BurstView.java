package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * Signatures that stick out. No proof of anything.
 *
 * @param from the first instant of it
 * @param to the first instant behind it
 * @param signatures how many there are
 * @param ofAll how many signatures came in that time in all
 * @param usualPerMinute what is usual on this petition; for kind MINUTE
 * @param usualShare of the region or origin, 0 to 1; null when nothing can be compared
 * @param region for kind REGION; the country stands for residence not stated
 * @param block the letter of the address block in this answer; for kind ORIGIN
 * @param origin the pseudonym of the address block, as a rule takes it; for kind ORIGIN
 */
@Serdeable
record BurstView(
        BurstKind kind,
        Instant from,
        Instant to,
        long signatures,
        long ofAll,
        @Nullable Double usualPerMinute,
        @Nullable Double usualShare,
        @Nullable JurisdictionCode region,
        @Nullable String block,
        @Nullable String origin) {}
