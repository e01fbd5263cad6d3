package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Figures of the whole platform over time and by what petitions are about.
 *
 * @param months the last twelve, the oldest first; the last one is not over
 * @param regions by the jurisdiction that petitions concern, the most signatures first; those without petitions are absent
 * @param topics the same by topic
 * @param agencies those that received something, the most first
 */
@Serdeable
record StatisticsOverview(
        Instant countedAt,
        List<StatisticsMonth> months,
        List<StatisticsGroup> regions,
        List<StatisticsGroup> topics,
        List<StatisticsAgency> agencies) {}
