package kz.undeu.catalog.finding;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what the order of an hour is made from: facts before it only. */
@Singleton
class RankRows {

    private static final long HOUR = 3600;
    /** Address blocks are looked at for the petitions on top only; reading them all would cost more than it tells. */
    /** Of millionths: one more would be at the threshold. */
    private static final long NEAREST = 999_999;

    private static final int LOOKED_AT = 200;

    private final JdbcOperations jdbc;

    RankRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds the number of a petition, or null when it is not listed. */
    interface Numbers {
        Listed find(String id);
    }

    /**
     * The order of an hour.
     *
     * @param hour in hours since 1970
     * @param size how many petitions there are
     */
    @Transactional
    public Ranks read(long hour, int size, Numbers numbers) {
        long[] signatures = new long[size];
        long[] nearness = new long[size];
        readStand(hour, numbers, signatures, nearness);
        long[] trend = new long[size];
        Map<String, Hours> onTop = readHours(hour, numbers, trend);
        readDiversity(hour, onTop.keySet()).forEach((id, diversity) -> {
            Hours of = onTop.get(id);
            trend[of.number] = Trend.score(of.changes, of.open, diversity);
        });
        return new Ranks(hour, signatures, trend, nearness);
    }

    private void readStand(long hour, Numbers numbers, long[] signatures, long[] nearness) {
        jdbc.prepareStatement("""
                SELECT t.petition, t.signed - t.withdrawn - t.invalidated - COALESCE(l.change_in_force, 0),
                    (SELECT MIN(u.required) FROM threshold u
                     WHERE u.petition = t.petition AND (u.reached_at IS NULL OR u.reached_at >= ?))
                FROM tally t LEFT JOIN (SELECT petition, SUM(change_in_force) AS change_in_force FROM hour_tally
                                        WHERE hour >= ? GROUP BY petition) l ON l.petition = t.petition""", statement -> {
            statement.setTimestamp(1, at(hour));
            statement.setTimestamp(2, at(hour));
            ListedRows.streamed(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Listed petition = numbers.find(rows.getString(1));
                    if (petition != null && petition.number() < signatures.length) {
                        long inForce = rows.getLong(2);
                        long required = rows.getLong(3);
                        signatures[petition.number()] = inForce;
                        // Where only regions are lacking the number is there already, and no count tells how near it
                        // is.
                        nearness[petition.number()] =
                                required == 0 ? -1 : Math.min(NEAREST, (NEAREST + 1) * inForce / required);
                    }
                }
                return null;
            }
        });
    }

    /** Scores all that were signed on the last day, as if every signature came from elsewhere; returns the first ones. */
    private Map<String, Hours> readHours(long hour, Numbers numbers, long[] trend) {
        TopHours top = new TopHours(LOOKED_AT);
        jdbc.prepareStatement("""
                SELECT h.petition, h.hour, h.change_in_force
                FROM (SELECT DISTINCT petition FROM hour_tally WHERE hour >= ? AND hour < ?) d
                    JOIN hour_tally h ON h.petition = d.petition AND h.hour >= ? AND h.hour < ?
                ORDER BY h.petition""", statement -> {
            statement.setTimestamp(1, at(hour - Trend.DAY));
            statement.setTimestamp(2, at(hour));
            statement.setTimestamp(3, at(hour - Trend.HOURS));
            statement.setTimestamp(4, at(hour));
            ListedRows.streamed(statement);
            try (ResultSet rows = statement.executeQuery()) {
                Hours current = null;
                while (rows.next()) {
                    String id = rows.getString(1);
                    if (current == null || !current.id.equals(id)) {
                        finish(current, trend, top);
                        Listed petition = numbers.find(id);
                        current = petition == null || petition.number() >= trend.length
                                ? null
                                : new Hours(id, petition.number(), Math.max(1, hour - petition.openedAt() / HOUR));
                    }
                    if (current != null) {
                        long index = rows.getTimestamp(2).toInstant().getEpochSecond() / HOUR - (hour - Trend.HOURS);
                        current.changes[(int) index] += (int) rows.getLong(3);
                    }
                }
                finish(current, trend, top);
                return null;
            }
        });
        return top.byId();
    }

    private static void finish(Hours hours, long[] trend, TopHours top) {
        if (hours != null) {
            trend[hours.number] = Trend.score(hours.changes, hours.open, 1);
            top.offer(hours, trend[hours.number]);
        }
    }

    /**
     * How much of the last day is left when an address block counts in full up to ten signatures in an hour, and beyond
     * with their square root: a mobile network stands behind few addresses, a hall of computers behind one.
     */
    private Map<String, Double> readDiversity(long hour, Collection<String> petitions) {
        if (petitions.isEmpty()) {
            return Map.of();
        }
        String in = petitions.stream().map(id -> "?").collect(Collectors.joining(", ", "(", ")"));
        return jdbc.prepareStatement("""
                SELECT petition, SUM(LEAST(n, 10 + SQRT(n))) / SUM(n)
                FROM (SELECT petition, TIMESTAMPDIFF(HOUR, ?, signed_at) AS hour, origin, COUNT(*) AS n FROM signature
                      WHERE petition IN %s AND signed_at >= ? AND signed_at < ? AND origin IS NOT NULL
                      GROUP BY petition, hour, origin) sources
                GROUP BY petition""".formatted(in), statement -> {
            int next = 1;
            statement.setTimestamp(next++, at(hour - Trend.DAY));
            for (String id : petitions) {
                statement.setString(next++, id);
            }
            statement.setTimestamp(next++, at(hour - Trend.DAY));
            statement.setTimestamp(next, at(hour));
            return diversities(statement);
        });
    }

    private static Map<String, Double> diversities(PreparedStatement statement) throws SQLException {
        Map<String, Double> diversity = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                diversity.put(rows.getString(1), Math.min(1, rows.getDouble(2)));
            }
        }
        return diversity;
    }

    private static Timestamp at(long hour) {
        return Timestamp.from(Instant.ofEpochSecond(hour * HOUR));
    }

    /** What the hours of one petition brought. */
    static final class Hours {
        private final String id;
        private final int number;
        private final int open;
        private final int[] changes = new int[Trend.HOURS];

        private Hours(String id, int number, long open) {
            this.id = id;
            this.number = number;
            this.open = (int) Math.min(open, Trend.HOURS);
        }

        String id() {
            return id;
        }
    }
}
