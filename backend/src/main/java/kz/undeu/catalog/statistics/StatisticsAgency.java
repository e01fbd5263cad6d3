package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What reached an agency.
 *
 * @param agency its slug
 * @param received petitions forwarded to it
 * @param answered of them, answered
 */
@Serdeable
record StatisticsAgency(String agency, long received, long answered) {}
