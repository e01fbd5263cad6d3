package kz.undeu.signature;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.SynchronousConnectionManager;
import io.micronaut.data.connection.exceptions.ConnectionException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import kz.undeu.petition.PetitionId;

/**
 * Lets each thread write batch after batch on a connection that is not given back in between, unless somebody else waits
 * for one. For each transaction the database would be told before it that nothing commits by itself, and after it that
 * everything does: two round trips of eleven, and as much time again in which the next batch waits.
 */
@Singleton
class WritersConnections implements BatchWriting {

    /** Then the pool gets it back all the same, to replace it when it is old. */
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(10);

    private final TallyWriting writing;
    private final SynchronousConnectionManager<Connection> connections;
    private final KeptConnections pool;
    private final ThreadLocal<Kept> kept = new ThreadLocal<>();

    WritersConnections(
            TallyWriting writing, SynchronousConnectionManager<Connection> connections, KeptConnections pool) {
        this.writing = writing;
        this.connections = connections;
        this.pool = pool;
    }

    @Override
    public List<TallyWriting.Result> write(
            PetitionId petition, Supplier<? extends List<? extends TallyRequest>> requests, boolean mayBeWritten) {
        Kept mine = keepOne();
        boolean mayKeep = false;
        try {
            List<TallyWriting.Result> results = writing.write(petition, requests, mayBeWritten);
            mayKeep = !pool.areWanted();
            return results;
        } catch (RuntimeException e) {
            if (isLost(mine.connection())) {
                // What is told of it is only that it could not be rolled back.
                ConnectionException lost = new ConnectionException("A connection was lost", e);
                // Another thread may have replaced all already, and what was opened since is good.
                if (mine.generation == pool.generation()) {
                    pool.replaceAfter(lost);
                }
                throw lost;
            }
            throw e;
        } finally {
            if (!mayKeep) {
                rest();
            }
        }
    }

    /** The pool closes a connection that failed for good. */
    private static boolean isLost(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private Kept keepOne() {
        Kept mine = kept.get();
        if (mine != null && (mine.generation != pool.generation() || mine.isOld())) {
            rest();
            mine = null;
        }
        if (mine == null) {
            // Asked first: what is replaced while this one is opened may include it.
            int generation = pool.generation();
            mine = new Kept(connections.getConnection(ConnectionDefinition.DEFAULT), generation, System.nanoTime());
            kept.set(mine);
            try {
                mine.connection().setAutoCommit(false);
            } catch (SQLException e) {
                rest();
                TallyWriting.BatchFailed failed = new TallyWriting.BatchFailed(e);
                pool.replaceAfter(failed);
                throw failed;
            }
        }
        return mine;
    }

    @Override
    public void rest() {
        Kept mine = kept.get();
        if (mine != null) {
            kept.remove();
            try {
                connections.complete(mine.status);
            } catch (RuntimeException e) {
                // It was lost, and the pool has dropped it; what failed on it is told by whoever used it.
                pool.replaceAfter(e);
            }
        }
    }

    private record Kept(ConnectionStatus<Connection> status, int generation, long sinceNanos) {

        Connection connection() {
            return status.getConnection();
        }

        boolean isOld() {
            return System.nanoTime() - sinceNanos > LONGEST_KEPT.toNanos();
        }
    }
}
