package kz.undeu.catalog.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.undeu.catalog.accountability.Accountability;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LongStatements;
import kz.undeu.kernel.Parameters;
import kz.undeu.petition.PetitionState;

/**
 * Counts across all petitions that are or were in the public list; those that few have signed so far are published, but no part of
 * what is shown of the platform. Everything is made of numbers that single petitions show exactly; sums by the residence of
 * who signed are not, since from them and the regions that petitions show a hidden small number could be found.
 */
@Singleton
class Statistics {

    private static final int MONTHS = 12;

    /** Months do not change within minutes, and counting reads all petitions. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String KEY = "overview";

    private static final String BY_MONTH = """
            SELECT
                (SELECT COUNT(*) FROM petition WHERE opened_at >= ? AND opened_at < ?),
                (SELECT COALESCE(SUM(h.change_in_force), 0) FROM hour_tally h JOIN petition p ON p.id = h.petition
                    WHERE h.hour >= ? AND h.hour < ? AND p.opened_at IS NOT NULL),
                (SELECT COUNT(*) FROM escalation WHERE forwarded_at >= ? AND forwarded_at < ?),
                (SELECT COUNT(*) FROM escalation WHERE answered_at >= ? AND answered_at < ?)""";

    /** The column is one of two of ours. */
    private static final String BY_GROUP = """
            SELECT p.%1$s, COUNT(*), SUM(p.state = 'OPEN'),
                COALESCE(SUM(t.signed - t.withdrawn - t.invalidated), 0) AS signatures
            FROM petition p LEFT JOIN tally t ON t.petition = p.id
            WHERE p.opened_at IS NOT NULL GROUP BY p.%1$s ORDER BY signatures DESC, p.%1$s""";

    private static final String BY_AGENCY = """
            SELECT agency, COUNT(*) AS received, SUM(state = 'ANSWERED')
            FROM escalation WHERE forwarded_at IS NOT NULL GROUP BY agency ORDER BY received DESC, agency""";

    private static final String BY_STATE =
            "SELECT state, COUNT(*) FROM petition WHERE opened_at IS NOT NULL GROUP BY state";

    private final JdbcOperations jdbc;
    private final Accountability accountability;
    private final Cache<String, StatisticsOverview> kept;

    Statistics(JdbcOperations jdbc, Accountability accountability, InstantSource clock) {
        this.jdbc = jdbc;
        this.accountability = accountability;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** As they were counted within the last minutes. */
    StatisticsOverview at(Instant at) {
        return kept.get(KEY, key -> count(at));
    }

    @Transactional
    public StatisticsOverview count(Instant at) {
        YearMonth last = YearMonth.from(WorkingDays.dayOf(at));
        List<StatisticsMonth> months = new ArrayList<>();
        for (int ago = MONTHS - 1; ago >= 0; ago--) {
            months.add(month(last.minusMonths(ago)));
        }
        Map<String, Double> medians = accountability.medianResponseDays(at);
        return new StatisticsOverview(
                at,
                months,
                rows(BY_GROUP.formatted("jurisdiction"), List.of(), Statistics::group),
                rows(BY_GROUP.formatted("topic"), List.of(), Statistics::group),
                rows(
                        BY_AGENCY,
                        List.of(),
                        row -> new StatisticsAgency(
                                row.getString(1), row.getLong(2), row.getLong(3), medians.get(row.getString(1)))),
                rows(BY_STATE, List.of(), Statistics::state).stream()
                        .sorted(Comparator.comparing(StatisticsState::state))
                        .toList());
    }

    private StatisticsMonth month(YearMonth month) {
        Timestamp from = start(month);
        Timestamp to = start(month.plusMonths(1));
        return rows(
                        BY_MONTH,
                        List.of(from, to, from, to, from, to, from, to),
                        row -> new StatisticsMonth(
                                month.toString(), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(WorkingDays.ZONE).toInstant());
    }

    private static StatisticsGroup group(ResultSet row) throws SQLException {
        return new StatisticsGroup(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static StatisticsState state(ResultSet row) throws SQLException {
        return new StatisticsState(PetitionState.valueOf(row.getString(1)), row.getLong(2));
    }

    private <T> List<T> rows(String sql, List<?> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            LongStatements.allowOn(statement.getConnection());
            Parameters.bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        });
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
