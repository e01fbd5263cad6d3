package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import kz.undeu.petition.PetitionId;

/**
 * Destroys what closed petitions hold of their signatories when its time is over. Events, counts and the log stay: the
 * count and every receipt can still be checked, but nobody, with the peppers or without, can tell any more who signed.
 */
@Singleton
public class ForgettingSignatures {

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    ForgettingSignatures(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A petition closed before an instant that still holds names or reasons. */
    public Optional<PetitionId> petitionWithWords(Instant closedBefore) {
        return find("""
                SELECT p.id FROM petition p WHERE p.state = 'CLOSED' AND p.closed_at < ?
                    AND EXISTS (SELECT 1 FROM signature_words w WHERE w.petition = p.id) LIMIT 1""", closedBefore);
    }

    /**
     * Destroys names and reasons of a petition, with the last ones also what old code may have left in plain text.
     *
     * @return how many; less than the limit when none are left
     */
    public int forgetWords(PetitionId petition, int limit) {
        return locked(petition, () -> {
            int gone = update(
                    "DELETE FROM signature_words WHERE petition = ? ORDER BY signatory_tag LIMIT ?", petition, limit);
            return gone == limit ? gone : gone + update("""
                            UPDATE signature SET shown_name = NULL, reason = NULL
                            WHERE petition = ? AND (shown_name IS NOT NULL OR reason IS NOT NULL) LIMIT ?""", petition, limit - gone);
        });
    }

    /** A petition closed before an instant that still holds signatures. */
    public Optional<PetitionId> petitionWithSignatures(Instant closedBefore) {
        return find("""
                SELECT p.id FROM petition p JOIN tally t ON t.petition = p.id
                WHERE p.state = 'CLOSED' AND p.closed_at < ? AND t.signatures_destroyed_at IS NULL LIMIT 1""", closedBefore);
    }

    /**
     * Destroys signatures of a petition; with the last one it is noted that there are none any more.
     *
     * @return how many; less than the limit when none are left
     */
    public int forget(PetitionId petition, int limit, Instant at) {
        return locked(petition, () -> {
            int gone = update(
                    "DELETE FROM signature WHERE petition = ? ORDER BY petition, signatory_tag LIMIT ?",
                    petition,
                    limit);
            if (gone < limit) {
                jdbc.prepareStatement("UPDATE tally SET signatures_destroyed_at = ? WHERE petition = ?", statement -> {
                    statement.setTimestamp(1, Timestamp.from(at));
                    statement.setString(2, petition.value());
                    return statement.executeUpdate();
                });
            }
            return gone;
        });
    }

    private Optional<PetitionId> find(String sql, Instant closedBefore) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(closedBefore));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new PetitionId(row.getString(1))) : Optional.empty();
            }
        }));
    }

    /** In a transaction that begins as everybody's who writes signatures: with the tally's lock. */
    private int locked(PetitionId petition, IntSupplier work) {
        return transactions.executeWrite(status -> {
            try {
                TallyLock.take(status.getConnection(), petition);
                return work.getAsInt();
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    private int update(String sql, PetitionId petition, int limit) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, petition.value());
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }
}
