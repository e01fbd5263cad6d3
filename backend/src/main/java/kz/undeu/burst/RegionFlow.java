package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * Signatures of one region in a window.
 *
 * @param jurisdiction the region; the country stands for residence not stated
 * @param signatures null when fewer than {@code fewerThan}; rounded to 5 while another region is hidden
 * @param usualShare of the petition's other signatures, 0 to 1; null when there are too few to compare
 */
@Serdeable
record RegionFlow(
        JurisdictionCode jurisdiction,
        @Nullable Long signatures,
        @Nullable Integer fewerThan,
        @Nullable Double usualShare) {}
