package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What happened in a month of Asia/Almaty.
 *
 * @param month such as 2026-11
 * @param opened petitions that were listed
 * @param signatures by how much the signatures in force grew; negative where more were taken back than made
 * @param forwarded petitions that went to an agency, once for each agency
 * @param answered of all forwarded, those answered in this month
 */
@Serdeable
record StatisticsMonth(String month, long opened, long signatures, long forwarded, long answered) {}
