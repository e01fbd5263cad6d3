package kz.undeu.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Patience with statements that go through a whole table. All others are given up when the database says nothing for
 * {@code datasources.default.data-source-properties.socketTimeout}, so that a database that fell silent holds nobody's
 * connection (decision 0076).
 */
public final class LongStatements {

    /** Far more than a table of a nation's signatures takes on a slow disk; and still an end. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private LongStatements() {}

    /**
     * Lets every statement of this connection take an hour, until the pool has it back, which sets its own limit again.
     *
     * @throws SQLException when the connection is closed
     */
    public static void allowOn(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
    }
}
