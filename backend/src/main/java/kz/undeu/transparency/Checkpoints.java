package kz.undeu.transparency;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.PublicLog;

/** The heads that were signed: the last one of each log. */
@Singleton
class Checkpoints implements PublicLog {

    private final JdbcOperations jdbc;
    private final NoteKey key;

    Checkpoints(JdbcOperations jdbc, NoteKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    String origin(PetitionId petition) {
        return key.name() + "/" + petition.value();
    }

    /** The last head that was signed; empty when there was none, or another key signed it. */
    @Transactional
    Optional<Checkpoint> find(PetitionId petition) {
        return jdbc.prepareStatement("SELECT note FROM log_checkpoint WHERE petition = ?", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(Checkpoint.open(key, origin(petition), row.getString(1)))
                        : Optional.empty();
            }
        });
    }

    @Override
    @Transactional
    public boolean holds(PetitionId petition, long eventIndex) {
        return find(petition).filter(head -> eventIndex < head.size()).isPresent();
    }

    /**
     * Remembers a head before anybody sees it, if the one before is still the last.
     *
     * @return false when somebody else was faster
     */
    @Transactional
    boolean follow(PetitionId petition, Optional<Checkpoint> before, Checkpoint next, Instant at) {
        String sql = before.isEmpty()
                ? "INSERT INTO log_checkpoint (size, root, note, signed_at, petition) VALUES (?, ?, ?, ?, ?)"
                : """
                UPDATE log_checkpoint SET size = ?, root = ?, note = ?, signed_at = ?
                WHERE petition = ? AND size = ? AND root = ?""";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, next.size());
            statement.setBytes(2, next.root().bytes());
            statement.setString(3, next.note());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setString(5, petition.value());
            if (before.isPresent()) {
                statement.setLong(6, before.get().size());
                statement.setBytes(7, before.get().root().bytes());
            }
            return isUpdated(statement);
        });
    }

    private static boolean isUpdated(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeUpdate() == 1;
        } catch (SQLIntegrityConstraintViolationException otherWasFirst) {
            return false;
        }
    }
}
