package kz.undeu.transparency;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** What the logs are made from: the events as the database has them. */
@Singleton
class LogEvents {

    private static final String BEHIND = """
            SELECT t.petition FROM tally t LEFT JOIN log_checkpoint c ON c.petition = t.petition
            WHERE t.next_index > COALESCE(c.size, 0)""";

    private final JdbcOperations jdbc;

    LogEvents(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Petitions with events that no head counts yet. Reads a row of every petition. */
    @Transactional
    List<PetitionId> findBehind(int limit) {
        return petitions(BEHIND + " ORDER BY t.written_at LIMIT ?", statement -> statement.setInt(1, limit));
    }

    /** The same, of those whose count was written within a time until now, by the clock of the database. */
    @Transactional
    List<PetitionId> findBehind(Duration writtenWithin, int limit) {
        return petitions(
                BEHIND + " AND t.written_at >= NOW(6) - INTERVAL ? SECOND ORDER BY t.written_at LIMIT ?", statement -> {
                    statement.setLong(1, writtenWithin.toSeconds());
                    statement.setInt(2, limit);
                });
    }

    /** Petitions with a log, in the order of their ids. */
    @Transactional
    List<PetitionId> findAll(String after, int limit) {
        return petitions("SELECT petition FROM tally WHERE petition > ? ORDER BY petition LIMIT ?", statement -> {
            statement.setString(1, after);
            statement.setInt(2, limit);
        });
    }

    /** When the oldest event happened that no head counts yet; in any log. */
    @Transactional
    Optional<Instant> oldestBehind() {
        return jdbc.prepareStatement("""
                SELECT MIN(e.at) FROM tally t LEFT JOIN log_checkpoint c ON c.petition = t.petition
                JOIN event e ON e.petition = t.petition AND e.event_index = COALESCE(c.size, 0)
                WHERE t.next_index > COALESCE(c.size, 0)""", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
        });
    }

    private List<PetitionId> petitions(String sql, Setter setter) {
        return jdbc.prepareStatement(sql, statement -> {
            setter.set(statement);
            List<PetitionId> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new PetitionId(rows.getString(1)));
                }
            }
            return found;
        });
    }

    /** How many events are durably in the database. */
    @Transactional
    long countEvents(PetitionId petition) {
        return jdbc.prepareStatement("SELECT next_index FROM tally WHERE petition = ?", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    /**
     * Events as leaves, in order.
     *
     * @throws LogConflict when one is missing in between
     */
    @Transactional
    List<byte[]> readLeaves(PetitionId petition, long from, long to) {
        return jdbc.prepareStatement("""
                SELECT event_index, kind, commitment, refers_to, reason_code FROM event
                WHERE petition = ? AND event_index >= ? AND event_index < ? ORDER BY event_index""", statement -> {
            statement.setString(1, petition.value());
            statement.setLong(2, from);
            statement.setLong(3, to);
            List<byte[]> leaves = new ArrayList<>((int) (to - from));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(1) != from + leaves.size()) {
                        throw new LogConflict("event " + (from + leaves.size()) + " is missing");
                    }
                    leaves.add(LogLeaf.of(
                            petition, rows.getString(2), rows.getBytes(3), rows.getLong(4), rows.getString(5)));
                }
            }
            if (leaves.size() != to - from) {
                throw new LogConflict("event " + (from + leaves.size()) + " is missing");
            }
            return leaves;
        });
    }

    /**
     * Waits until all that was read before is on the disk of the database. InnoDB shows a commit to others a moment before
     * its log is there, and a database that is killed in between comes back without it. Its log is one sequence, so that a
     * commit of ours that is on the disk has all before it there too; it must change something, else nothing is written.
     */
    @Transactional
    void settle() {
        jdbc.prepareStatement("UPDATE log_settling SET times = times + 1", statement -> {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the row of log_settling is gone");
            }
            return null;
        });
    }

    private interface Setter {
        void set(PreparedStatement statement) throws SQLException;
    }
}
