package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * How many signatures in force come from a region.
 *
 * @param jurisdiction the region; the country stands for residence not stated
 * @param inForce rounded to 5 while another region is hidden, or null when it is fewer than {@code fewerThan}
 * @param fewerThan set when the exact small number is not shown, so that nobody can be picked out
 */
@Serdeable
public record RegionShare(
        JurisdictionCode jurisdiction,
        @Nullable Long inForce,
        @Nullable Integer fewerThan) {}
