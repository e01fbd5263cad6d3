package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The listed petitions that have something in common.
 *
 * @param of the code of the jurisdiction that they concern, or the slug of their topic
 * @param petitions that were ever listed
 * @param collecting of them, those that collect now
 * @param signatures in force on all of them, wherever who signed lives
 */
@Serdeable
record StatisticsGroup(String of, long petitions, long collecting, long signatures) {}
