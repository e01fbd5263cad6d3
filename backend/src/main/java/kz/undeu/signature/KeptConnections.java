package kz.undeu.signature;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The connections that the pool keeps. When one was lost, most likely all are. The pool would find that out one by one, each
 * in a second where the database is silent, and meanwhile a batch could not be read back whose commit was not answered.
 */
@Singleton
class KeptConnections {

    private final HikariDataSource pool;
    private final AtomicInteger generation = new AtomicInteger();

    KeptConnections(DataSource source, DataSourceResolver resolver) {
        this.pool = (HikariDataSource) resolver.resolve(source);
    }

    /** Where a connection was lost, nobody gets one again that is as old. Those in use are closed when they come back. */
    void replaceAfter(Throwable failure) {
        if (isLoss(failure)) {
            pool.getHikariPoolMXBean().softEvictConnections();
            // Afterwards, so that whoever reads the new number gets a new connection.
            generation.incrementAndGet();
        }
    }

    /** Another number means that connections got before were replaced. */
    int generation() {
        return generation.get();
    }

    /** Whether somebody waits for a connection. */
    boolean areWanted() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
    }

    private static boolean isLoss(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // One that the pool could not give was not lost.
            if (cause instanceof SQLTransientConnectionException) {
                return false;
            }
            if (cause instanceof SQLRecoverableException || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
        }
        // After the loss of a commit the framework fails to tidy up, and tells only that the pool has closed the
        // connection.
        return failure instanceof ConnectionException;
    }
}
