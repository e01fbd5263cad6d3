package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Origin;

/**
 * Which signatures of a petition are meant.
 *
 * @param from the first instant of the window
 * @param to the first instant behind it
 * @param region only signatures from there; the country for those whose residence is not stated; null for all
 * @param origin only signatures from this address block, on the day of its pseudonym; null for all
 */
record Rule(
        PetitionId petition,
        Instant from,
        Instant to,
        @Nullable JurisdictionCode region,
        @Nullable Origin origin) {}
