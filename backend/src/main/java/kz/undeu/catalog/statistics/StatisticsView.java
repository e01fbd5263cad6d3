package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Figures of the whole platform.
 *
 * @param collecting listed petitions that collect
 * @param signatures in force, on all petitions that are or were listed
 * @param forwarded petitions times agencies they were sent to
 * @param answered of those, answered
 * @param overdue of those, beyond a deadline now
 * @param states petitions that are or were listed, by state; counted within the last five minutes, the totals within a second
 * @param agencies what reached each agency and how soon it answers, counted within the last five minutes
 */
@Serdeable
@Schema(example = """
        {"collecting": 11, "signatures": 35102, "forwarded": 5, "answered": 1, "overdue": 1,
         "states": [{"state": "OPEN", "petitions": 11}],
         "agencies": [{"agency": "akimat-62", "received": 3, "answered": 1, "medianWorkingDays": 18.0}]}""")
record StatisticsView(
        long collecting,
        long signatures,
        long forwarded,
        long answered,
        long overdue,
        List<StatisticsState> states,
        List<StatisticsAgency> agencies) {}
