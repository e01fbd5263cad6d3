package kz.undeu.escalation.rating;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.petition.PetitionId;

/** Reads and writes ratings: that somebody rated and how many rated how lie in two tables with nothing in common. */
@Singleton
class RatingRows {

    private static final String COUNTS = "SELECT escalation, round, demand, yes, partly, no FROM rating_count";

    private final JdbcOperations jdbc;

    RatingRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of an answer, and when it was published. */
    record Version(int number, Instant answeredAt) {}

    /** The newest version of an answer. */
    @Transactional
    Optional<Version> newestAnswer(EscalationId escalation) {
        String sql = "SELECT version, answered_at FROM response WHERE escalation = ? ORDER BY version DESC LIMIT 1";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, escalation.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Version(row.getInt(1), row.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        });
    }

    /** Notes in the running transaction that somebody has rated; false when they had. */
    boolean mark(EscalationId escalation, byte[] tag) {
        return jdbc.prepareStatement("INSERT IGNORE INTO rating_mark (escalation, tag) VALUES (?, ?)", statement -> {
            statement.setString(1, escalation.value());
            statement.setBytes(2, tag);
            return statement.executeUpdate() == 1;
        });
    }

    @Transactional
    boolean isMarked(EscalationId escalation, byte[] tag) {
        return jdbc.prepareStatement("SELECT 1 FROM rating_mark WHERE escalation = ? AND tag = ?", statement -> {
            statement.setString(1, escalation.value());
            statement.setBytes(2, tag);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Adds one rating in the running transaction. */
    void count(EscalationId escalation, int round, int demand, Answered answered) {
        jdbc.prepareStatement("""
                INSERT INTO rating_count (escalation, round, demand, yes, partly, no) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE yes = yes + VALUES(yes), partly = partly + VALUES(partly),
                    no = no + VALUES(no)""", statement -> {
            statement.setString(1, escalation.value());
            statement.setInt(2, round);
            statement.setInt(3, demand);
            statement.setInt(4, answered == Answered.YES ? 1 : 0);
            statement.setInt(5, answered == Answered.PARTLY ? 1 : 0);
            statement.setInt(6, answered == Answered.NO ? 1 : 0);
            return statement.executeUpdate();
        });
    }

    /** Of one round, in the order of the demands; a demand that nobody rated has none. */
    @Transactional
    List<RatingCount> counts(EscalationId escalation, int round) {
        return jdbc.prepareStatement(COUNTS + " WHERE escalation = ? AND round = ? ORDER BY demand", statement -> {
            statement.setString(1, escalation.value());
            statement.setInt(2, round);
            return read(statement);
        });
    }

    /** Of first answers that were given since an instant and not returned, and that somebody finds inadequate. */
    @Transactional
    List<RatingCount> returnable(Instant answeredSince) {
        return jdbc.prepareStatement(COUNTS + """
                 c WHERE c.round = 1
                    AND EXISTS (SELECT 1 FROM rating_count n WHERE n.escalation = c.escalation AND n.round = 1 AND n.no > 0)
                    AND NOT EXISTS (SELECT 1 FROM answer_return r WHERE r.escalation = c.escalation)
                    AND EXISTS (SELECT 1 FROM response a WHERE a.escalation = c.escalation AND a.answered_at >= ?)
                ORDER BY c.escalation, c.demand""", statement -> {
            statement.setTimestamp(1, Timestamp.from(answeredSince));
            return read(statement);
        });
    }

    /** A petition with marks of answers none of which is newer than an instant. */
    @Transactional
    Optional<PetitionId> petitionWithMarks(Instant answeredBefore) {
        return jdbc.prepareStatement("""
                SELECT e.petition FROM escalation e
                WHERE e.answered_at < ? AND EXISTS (SELECT 1 FROM rating_mark m WHERE m.escalation = e.id)
                    AND NOT EXISTS (SELECT 1 FROM response a WHERE a.escalation = e.id AND a.answered_at >= ?)
                LIMIT 1""", statement -> {
            statement.setTimestamp(1, Timestamp.from(answeredBefore));
            statement.setTimestamp(2, Timestamp.from(answeredBefore));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new PetitionId(row.getString(1))) : Optional.empty();
            }
        });
    }

    /** Destroys such marks of a petition in the running transaction; returns how many. */
    int forget(PetitionId petition, Instant answeredBefore, int limit) {
        return jdbc.prepareStatement("""
                DELETE FROM rating_mark WHERE escalation IN (SELECT e.id FROM escalation e
                    WHERE e.petition = ? AND e.answered_at < ? AND NOT EXISTS (SELECT 1 FROM response a
                        WHERE a.escalation = e.id AND a.answered_at >= ?))
                LIMIT ?""", statement -> {
            statement.setString(1, petition.value());
            statement.setTimestamp(2, Timestamp.from(answeredBefore));
            statement.setTimestamp(3, Timestamp.from(answeredBefore));
            statement.setInt(4, limit);
            return statement.executeUpdate();
        });
    }

    private static List<RatingCount> read(PreparedStatement statement) throws SQLException {
        List<RatingCount> counts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.add(new RatingCount(
                        new EscalationId(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
            }
        }
        return counts;
    }
}
