package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Parameters;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Origin;

/**
 * Counts signatures in force by when and where they were given. Reads the key {@code signature_by_time} only, between
 * the ends of a window of a day at most.
 */
@Singleton
class Flow {

    private static final String RESIDENCE_NOT_STATED = "KZ";
    private static final int MOST_ROWS = 200;
    private static final String IN_WINDOW =
            " FROM signature WHERE petition = ? AND signed_at >= ? AND signed_at < ? AND state = 'IN_FORCE'";

    private final JdbcOperations jdbc;

    Flow(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Signatures by minute; minutes without any are left out. */
    @Transactional
    public NavigableMap<Instant, Long> byMinute(PetitionId petition, Window window) {
        NavigableMap<Instant, Long> counts = new TreeMap<>();
        query(
                "SELECT FLOOR(TIMESTAMPDIFF(SECOND, ?, signed_at) / 60) AS step, COUNT(*)" + IN_WINDOW
                        + " GROUP BY step",
                List.of(Timestamp.from(window.from())),
                petition,
                window,
                row -> counts.put(window.from().plus(row.getLong(1), ChronoUnit.MINUTES), row.getLong(2)));
        return counts;
    }

    /** Signatures by region and hour of the clock. */
    @Transactional
    public List<Count> byRegionAndHour(PetitionId petition, Window window) {
        List<Count> counts = new ArrayList<>();
        query(
                "SELECT FLOOR(TIMESTAMPDIFF(SECOND, ?, signed_at) / 3600) AS step, region, COUNT(*)" + IN_WINDOW
                        + " GROUP BY step, region",
                List.of(Timestamp.from(window.firstHour())),
                petition,
                window,
                row -> {
                    String region = row.getString(2);
                    counts.add(new Count(
                            window.firstHour().plus(row.getLong(1), ChronoUnit.HOURS),
                            new JurisdictionCode(region == null ? RESIDENCE_NOT_STATED : region),
                            null,
                            row.getLong(3)));
                });
        return counts;
    }

    /** The biggest origins by hour of the clock. */
    @Transactional
    public List<Count> byOriginAndHour(PetitionId petition, Window window) {
        return byOrigin(petition, window, window.firstHour(), ChronoUnit.HOURS, BurstLimit.HOUR_SIGNATURES.value());
    }

    /** The biggest origins by minute. */
    @Transactional
    public List<Count> byOriginAndMinute(PetitionId petition, Window window) {
        return byOrigin(
                petition, window, window.from(), ChronoUnit.MINUTES, BurstLimit.ORIGIN_SIGNATURES_OF_MINUTE.value());
    }

    /** The biggest origins of the whole window. */
    @Transactional
    public List<OriginCount> origins(PetitionId petition, Window window) {
        List<OriginCount> counts = new ArrayList<>();
        query(
                "SELECT origin, COUNT(*) AS signatures, MIN(signed_at), MAX(signed_at)" + IN_WINDOW
                        + " AND origin IS NOT NULL GROUP BY origin HAVING COUNT(*) >= "
                        + BurstLimit.SMALLEST_SHOWN.value()
                        + " ORDER BY signatures DESC, origin LIMIT " + BurstLimit.ORIGINS.value(),
                List.of(),
                petition,
                window,
                row -> counts.add(new OriginCount(
                        Origin.ofBytes(row.getBytes(1)),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant())));
        return counts;
    }

    /** How many signatures the days before a window brought, withdrawn ones taken off. */
    @Transactional
    public long grownBefore(PetitionId petition, Instant from, Instant to) {
        return jdbc.prepareStatement("""
                SELECT COALESCE(SUM(change_in_force), 0) FROM hour_tally
                WHERE petition = ? AND hour >= ? AND hour < ?""", statement -> {
            Parameters.bind(statement, List.of(petition.value(), Timestamp.from(from), Timestamp.from(to)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Petitions that grew in a window enough to have a burst, those that grew most first. */
    @Transactional
    public List<Grown> grown(Window window, int limit, Optional<Cursor> after) {
        List<Object> values =
                new ArrayList<>(List.of(Timestamp.from(window.firstHour()), Timestamp.from(window.to()), floor()));
        String sql = """
                SELECT petition, grown FROM (
                    SELECT petition, SUM(GREATEST(change_in_force, 0)) AS grown FROM hour_tally
                    WHERE hour >= ? AND hour < ? GROUP BY petition) listed
                WHERE grown >= ?""";
        if (after.isPresent()) {
            sql += " AND (grown < ? OR (grown = ? AND petition > ?))";
            values.addAll(List.of(
                    after.get().value(), after.get().value(), after.get().id()));
        }
        sql += " ORDER BY grown DESC, petition LIMIT ?";
        values.add(limit);
        return jdbc.prepareStatement(sql, statement -> {
            statement.setQueryTimeout(BurstLimit.QUERY_SECONDS.value());
            Parameters.bind(statement, values);
            List<Grown> grown = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    grown.add(new Grown(new PetitionId(rows.getString(1)), rows.getLong(2)));
                }
            }
            return grown;
        });
    }

    /**
     * Signatures of a step.
     *
     * @param at the beginning of the hour or minute
     */
    record Count(
            Instant at,
            @Nullable JurisdictionCode region,
            @Nullable Origin origin,
            long signatures) {}

    /** Signatures of an origin, with the first and the last of them. */
    record OriginCount(Origin origin, long signatures, Instant first, Instant last) {}

    /** A petition and how much it grew. */
    record Grown(PetitionId petition, long signatures) {}

    private static int floor() {
        return Math.min(BurstLimit.MINUTE_SIGNATURES.value(), BurstLimit.HOUR_SIGNATURES.value());
    }

    private List<Count> byOrigin(PetitionId petition, Window window, Instant base, ChronoUnit step, int atLeast) {
        List<Count> counts = new ArrayList<>();
        query(
                "SELECT FLOOR(TIMESTAMPDIFF(SECOND, ?, signed_at) / "
                        + step.getDuration().toSeconds() + ") AS step, origin, COUNT(*) AS signatures" + IN_WINDOW
                        + " AND origin IS NOT NULL GROUP BY step, origin HAVING COUNT(*) >= " + atLeast
                        + " ORDER BY signatures DESC LIMIT " + MOST_ROWS,
                List.of(Timestamp.from(base)),
                petition,
                window,
                row -> counts.add(new Count(
                        base.plus(row.getLong(1), step), null, Origin.ofBytes(row.getBytes(2)), row.getLong(3))));
        return counts;
    }

    private void query(String sql, List<Object> first, PetitionId petition, Window window, Reader reader) {
        jdbc.prepareStatement(sql, statement -> {
            statement.setQueryTimeout(BurstLimit.QUERY_SECONDS.value());
            List<Object> values = new ArrayList<>(first);
            values.addAll(List.of(petition.value(), Timestamp.from(window.from()), Timestamp.from(window.to())));
            Parameters.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
            return null;
        });
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
