package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Figures of the whole platform over time and by what petitions are about.
 *
 * @param months the last twelve, the oldest first; the last one is not over
 * @param regions by the jurisdiction that petitions concern, the most signatures first; those without petitions are absent
 * @param topics the same by topic
 * @param agencies those that received something, the most first
 * @param states states in which there are petitions, in the order of a petition's life
 */
@Serdeable
@Schema(example = """
        {"countedAt": "2026-11-29T16:00:52Z",
         "months": [{"month": "2026-11", "opened": 2, "signatures": 16319, "forwarded": 3, "answered": 1}],
         "regions": [{"of": "KZ-62", "petitions": 5, "collecting": 5, "signatures": 11336}],
         "topics": [{"of": "environment", "petitions": 2, "collecting": 1, "signatures": 10039}],
         "agencies": [{"agency": "akimat-62", "received": 3, "answered": 1, "medianWorkingDays": 18.0}],
         "states": [{"state": "OPEN", "petitions": 11}]}""")
record StatisticsOverview(
        Instant countedAt,
        List<StatisticsMonth> months,
        List<StatisticsGroup> regions,
        List<StatisticsGroup> topics,
        List<StatisticsAgency> agencies,
        List<StatisticsState> states) {}
