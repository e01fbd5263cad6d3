package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

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
@Schema(example = """
        {"collecting": 11, "signatures": 35102, "forwarded": 5, "answered": 1, "overdue": 1}""")
record StatisticsView(long collecting, long signatures, long forwarded, long answered, long overdue) {}
