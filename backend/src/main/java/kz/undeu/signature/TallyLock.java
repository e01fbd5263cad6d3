package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import kz.undeu.petition.PetitionId;

/** The row of a tally as what orders all that happens to a petition's signatures. */
final class TallyLock {

    private TallyLock() {}

    /** Locks the tally of a petition until the transaction ends; null when there is none. */
    static @Nullable Tally take(Connection connection, PetitionId petition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT accepts, next_index, signed, withdrawn, invalidated, changed_at, pepper_version
                FROM tally WHERE petition = ? FOR UPDATE""")) {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Tally(
                                petition,
                                row.getBoolean(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getTimestamp(6).toInstant(),
                                row.getInt(7))
                        : null;
            }
        }
    }

    /**
     * Makes the commit of a transaction that holds the lock wait for the disk, though it has changed nothing. Whoever signed
     * before is told so again, and whoever withdrew that there is nothing to withdraw, and may hear it first from here:
     * another transaction's rows can be read as soon as it commits, which is before they are on the disk. A commit with a
     * change of its own is flushed together with all before it; one without waits for nothing. So the tally is changed and
     * changed back; nobody sees what it says in between.
     */
    static void waitForTheDisk(Connection connection, PetitionId petition) throws SQLException {
        addToSigned(connection, petition, 1);
        addToSigned(connection, petition, -1);
    }

    private static void addToSigned(Connection connection, PetitionId petition, int change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE tally SET next_index = next_index + ?, signed = signed + ? WHERE petition = ?")) {
            statement.setInt(1, change);
            statement.setInt(2, change);
            statement.setString(3, petition.value());
            statement.executeUpdate();
        }
    }
}
