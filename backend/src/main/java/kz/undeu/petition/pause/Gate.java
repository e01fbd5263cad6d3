package kz.undeu.petition.pause;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The row that says whether collection is paused. Who writes signatures shares it until they commit, so a pause begins only
 * behind the last of them. One order of locks: a tally, then the gate, then a petition.
 */
public final class Gate {

    private Gate() {}

    /** Shares the gate until the transaction ends; true while collection is paused. */
    public static boolean isClosed(Connection connection) throws SQLException {
        return read(connection, "SELECT paused FROM collection_gate WHERE id = 1 LOCK IN SHARE MODE");
    }

    /** Takes the gate alone until the transaction ends; true while collection is paused. */
    static boolean takeAlone(Connection connection) throws SQLException {
        return read(connection, "SELECT paused FROM collection_gate WHERE id = 1 FOR UPDATE");
    }

    static void set(Connection connection, boolean closed) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE collection_gate SET paused = ? WHERE id = 1")) {
            statement.setBoolean(1, closed);
            statement.executeUpdate();
        }
    }

    private static boolean read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the gate of collection is missing");
            }
            return row.getBoolean(1);
        }
    }
}
