package kz.undeu.signature;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/** Takes signatures out of a tally because they must not count; the log says so with the reason. */
@Singleton
public class Invalidating {

    private final TransactionOperations<Connection> transactions;
    private final TallyWriting writing;

    Invalidating(TransactionOperations<Connection> transactions, TallyWriting writing) {
        this.transactions = transactions;
        this.writing = writing;
    }

    /**
     * Locks a petition's tally for the running transaction. Who reads first what is to be invalidated locks before it
     * reads.
     *
     * @throws Refusal NOT_FOUND when the petition was never published
     */
    public Tally lock(PetitionId petition) {
        return transactions.executeWrite(status -> {
            try {
                Tally tally = TallyLock.take(status.getConnection(), petition);
                if (tally == null) {
                    throw Refusal.of(CommonRefusal.NOT_FOUND);
                }
                return tally;
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    /**
     * Invalidates those of these signatures that are still in force, in the caller's transaction. One that was
     * withdrawn or invalidated meanwhile stays as it is, also when the person signed anew: that is another event.
     *
     * @param signEvents the indexes of their sign events; one batch, not a whole rule
     * @param reasonCode stands in the public log for ever
     * @return the indexes of those that were in force
     */
    public List<Long> invalidate(PetitionId petition, List<Long> signEvents, String reasonCode, Instant at) {
        return transactions.executeWrite(status -> {
            try {
                lock(petition);
                List<TallyRequest.Invalidate> requests =
                        requests(status.getConnection(), petition, signEvents, reasonCode, at);
                writing.write(petition, () -> requests, false);
                return requests.stream()
                        .map(TallyRequest.Invalidate::eventIndex)
                        .toList();
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    /**
     * Lets the people of invalidated signatures sign again, in the caller's transaction: the invalidation was a
     * mistake. Nothing comes back into the tally, because the log only grows.
     *
     * @param signEvents the indexes of their sign events
     */
    public void letSignAgain(PetitionId petition, List<Long> signEvents) {
        transactions.executeWrite(status -> {
            lock(petition);
            String sql = """
                    UPDATE signature SET state = 'LIFTED'
                    WHERE petition = ? AND state = 'INVALIDATED' AND event_index IN""" + TallyWriting.placeholders(signEvents.size());
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                bind(statement, petition, signEvents);
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    private static List<TallyRequest.Invalidate> requests(
            Connection connection, PetitionId petition, List<Long> signEvents, String reasonCode, Instant at)
            throws SQLException {
        String sql = """
                SELECT signatory_tag, event_index FROM signature
                WHERE petition = ? AND state = 'IN_FORCE' AND event_index IN""" + TallyWriting.placeholders(signEvents.size());
        List<TallyRequest.Invalidate> requests = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, petition, signEvents);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    requests.add(new TallyRequest.Invalidate(
                            SignatoryTag.ofBytes(rows.getBytes(1)),
                            rows.getLong(2),
                            reasonCode,
                            at.truncatedTo(ChronoUnit.SECONDS),
                            new CompletableFuture<>()));
                }
            }
        }
        return requests;
    }

    private static void bind(PreparedStatement statement, PetitionId petition, List<Long> signEvents)
            throws SQLException {
        statement.setString(1, petition.value());
        int position = 2;
        for (long index : signEvents) {
            statement.setLong(position++, index);
        }
    }
}
