package kz.undeu.petition.pause;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.jurisdiction.WorkingDays;

/** Writes the ends of all petitions that a pause has moved, in the transaction that ends it. */
@Singleton
class MovingEnds {

    /** Ids in one statement. */
    private static final int STEP = 500;

    private final WorkingDays workingDays;

    MovingEnds(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * Moves the ends of what collected when a pause began. Into a year without a calendar too: otherwise the whole site would
     * stay paused until somebody enters one.
     *
     * @param since when it began; what was over by then is not moved, whether or not the job has closed it
     * @param pauses all that have ended, in the order of time
     * @return how many petitions ended later than before
     */
    int move(Connection connection, Instant since, List<Pause> pauses) throws SQLException {
        // Thousands of petitions end on few different days.
        Map<Instant, List<String>> terms = new LinkedHashMap<>();
        Map<Instant, List<String>> seedings = new LinkedHashMap<>();
        int moved = 0;
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT id, state, published_at, COALESCE(term_frozen_to, closes_at),
                    COALESCE(seeding_frozen_to, seeding_ends_at)
                FROM petition WHERE (state = 'OPEN' AND closes_at > ?)
                    OR (state = 'SEEDING' AND closes_at > ? AND seeding_ends_at > ?)""")) {
            for (int i = 1; i <= 3; i++) {
                statement.setTimestamp(i, Timestamp.from(since));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    moved++;
                    Instant publishedAt = rows.getTimestamp(3).toInstant();
                    Instant term = Ends.moved(rows.getTimestamp(4).toInstant(), publishedAt, pauses, day -> true);
                    terms.computeIfAbsent(term, each -> new ArrayList<>()).add(rows.getString(1));
                    if (rows.getString(2).equals("SEEDING")) {
                        Instant seeding = Ends.moved(
                                rows.getTimestamp(5).toInstant(), publishedAt, pauses, workingDays::isLikelyWorkingDay);
                        seedings.computeIfAbsent(seeding, each -> new ArrayList<>())
                                .add(rows.getString(1));
                    }
                }
            }
        }
        write(
                connection,
                "UPDATE petition SET term_frozen_to = COALESCE(term_frozen_to, closes_at), closes_at = ? WHERE id IN",
                terms);
        write(connection, """
                UPDATE petition SET seeding_frozen_to = COALESCE(seeding_frozen_to, seeding_ends_at), seeding_ends_at = ?
                WHERE id IN""", seedings);
        return moved;
    }

    private static void write(Connection connection, String sql, Map<Instant, List<String>> ends) throws SQLException {
        for (Map.Entry<Instant, List<String>> end : ends.entrySet()) {
            List<String> ids = end.getValue();
            for (int from = 0; from < ids.size(); from += STEP) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + STEP));
                try (PreparedStatement statement =
                        connection.prepareStatement(sql + " (" + "?, ".repeat(some.size() - 1) + "?)")) {
                    statement.setTimestamp(1, Timestamp.from(end.getKey()));
                    for (int i = 0; i < some.size(); i++) {
                        statement.setString(i + 2, some.get(i));
                    }
                    statement.executeUpdate();
                }
            }
        }
    }
}
