package kz.undeu.transparency;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.undeu.petition.PetitionId;

/** Reads all that a recount compares, inside the snapshot of its caller. No tag leaves the database. */
@Singleton
class RecountRows {

    private final JdbcOperations jdbc;

    RecountRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A tally's row.
     *
     * @param isDestroyed whether the rows of the signatures were destroyed in time, or are just being destroyed
     */
    record CountedTally(long nextIndex, long signed, long withdrawn, long invalidated, boolean isDestroyed) {

        long inForce() {
            return signed - withdrawn - invalidated;
        }
    }

    Optional<CountedTally> tally(PetitionId petition) {
        return jdbc.prepareStatement("""
                SELECT next_index, signed, withdrawn, invalidated, signatures_destroyed_at IS NOT NULL
                    OR EXISTS (SELECT 1 FROM destruction d WHERE d.rule = 'SIGNATURE' AND d.petition = t.petition)
                FROM tally t WHERE petition = ?""", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new CountedTally(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)))
                        : Optional.empty();
            }
        });
    }

    /** How many rows are left of a petition whose rows were destroyed; zero while that is still going on. */
    long rowsLeft(PetitionId petition) {
        return jdbc.prepareStatement("""
                SELECT COUNT(*) FROM signature s JOIN tally t ON t.petition = s.petition
                WHERE s.petition = ? AND t.signatures_destroyed_at IS NOT NULL""", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The last head that was signed, as it stands in the database. */
    record RememberedHead(String note, Instant signedAt) {}

    Optional<RememberedHead> head(PetitionId petition) {
        return jdbc.prepareStatement("SELECT note, signed_at FROM log_checkpoint WHERE petition = ?", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new RememberedHead(
                                row.getString(1), row.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        });
    }

    Map<String, Long> regions(PetitionId petition) {
        return sums(
                "SELECT region, in_force FROM region_tally WHERE petition = ?", petition, rows -> rows.getString(1));
    }

    Map<Instant, Long> hours(PetitionId petition) {
        return sums(
                "SELECT hour, change_in_force FROM hour_tally WHERE petition = ?",
                petition,
                rows -> rows.getTimestamp(1).toInstant());
    }

    private <K extends Comparable<K>> Map<K, Long> sums(String sql, PetitionId petition, Column<K> key) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, petition.value());
            Map<K, Long> sums = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sums.put(key.read(rows), rows.getLong(2));
                }
            }
            return sums;
        });
    }

    /** So many events from an index on, each with what the other tables say of it. */
    List<CountedEvent> events(PetitionId petition, long from, int limit) {
        return jdbc.prepareStatement("""
                SELECT e.event_index, e.kind, e.commitment, e.refers_to, e.reason_code, e.at, r.kind, t.event_index,
                    s.state, COALESCE(s.region, 'KZ'),
                    e.commitment = UNHEX(SHA2(CONCAT(X'7065746974696F6E2D636F6D6D69742F763100', s.nonce, s.signatory_tag), 256))
                FROM event e
                LEFT JOIN event r ON r.petition = e.petition AND r.event_index = e.refers_to
                LEFT JOIN event t ON t.petition = e.petition AND t.refers_to = e.event_index
                LEFT JOIN signature s ON s.petition = e.petition AND s.event_index = e.event_index
                WHERE e.petition = ? AND e.event_index >= ? ORDER BY e.event_index LIMIT ?""", statement -> {
            statement.setString(1, petition.value());
            statement.setLong(2, from);
            statement.setInt(3, limit);
            List<CountedEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        });
    }

    private static CountedEvent event(ResultSet row) throws SQLException {
        long endedBy = row.getLong(8);
        return new CountedEvent(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getLong(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7),
                // No event is taken back by the first one.
                endedBy == 0 ? null : endedBy,
                row.getString(9),
                row.getString(10),
                row.getBoolean(11));
    }

    private interface Column<K> {
        K read(ResultSet rows) throws SQLException;
    }
}
