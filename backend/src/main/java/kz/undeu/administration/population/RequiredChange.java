package kz.undeu.administration.population;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * What a threshold becomes for petitions that are published from now on.
 *
 * @param name of the rung: ministry, government, akimat or maslikhat
 * @param before signatures as it would be without the change, or null when there was none
 * @param after signatures
 */
@Serdeable
record RequiredChange(
        JurisdictionCode jurisdiction,
        int tier,
        String name,
        @Nullable Long before,
        long after) {}
