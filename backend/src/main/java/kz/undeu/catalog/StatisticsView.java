package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Figures of the whole platform.
 *
 * @param collecting listed petitions that collect
 * @param signatures in force, on all petitions that are or were listed
 * @param forwarded petitions times agencies they were sent to
 * @param answered of those, answered
 * @param overdue of those, beyond a deadline now
 */
@Serdeable
record StatisticsView(long collecting, long signatures, long forwarded, long answered, long overdue) {}
