package kz.undeu.catalog.statistics;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What reached an agency.
 *
 * @param agency its slug
 * @param received petitions forwarded to it
 * @param answered of them, answered
 * @param medianWorkingDays from the registration to the answer, half of the answers took fewer; null while there is none
 */
@Serdeable
record StatisticsAgency(
        String agency,
        long received,
        long answered,
        @Nullable Double medianWorkingDays) {}
