package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * From how many signatures on a region counts for the spread, by the population figures of today.
 *
 * @param before by the rule it replaces; null when that asks for no spread
 * @param after null when the new rule asks for none
 */
@Serdeable
record SpreadChangeView(
        JurisdictionCode jurisdiction,
        @Nullable Long before,
        @Nullable Long after) {}
