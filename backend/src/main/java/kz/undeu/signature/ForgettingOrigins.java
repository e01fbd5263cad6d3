package kz.undeu.signature;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/**
 * Destroys the origins of signatures when their time is over. Safe on any number of replicas and after a crash: a petition
 * is marked in the transaction that destroys the last of a stretch, and destroying twice changes nothing.
 */
@Singleton
public class ForgettingOrigins {

    private final TransactionOperations<Connection> transactions;
    private final LegalNumbers numbers;

    ForgettingOrigins(TransactionOperations<Connection> transactions, LegalNumbers numbers) {
        this.transactions = transactions;
        this.numbers = numbers;
    }

    /** Petitions whose signatures have become older than the law lets their origins be kept, and not looked at since. */
    public List<PetitionId> petitionsWithOrigins(Instant at) {
        Instant until = keptSince(at);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement("""
                    SELECT t.petition FROM tally t LEFT JOIN origin_destruction d ON d.petition = t.petition
                    WHERE EXISTS (SELECT 1 FROM signature s WHERE s.petition = t.petition AND s.signed_at < ?
                        AND s.signed_at >= COALESCE(d.until, '1970-01-02'))""")) {
                statement.setTimestamp(1, Timestamp.from(until));
                List<PetitionId> due = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        due.add(new PetitionId(rows.getString(1)));
                    }
                }
                return due;
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    /**
     * Destroys origins of a petition that are over.
     *
     * @param limit rows in one transaction: it holds the tally, and people sign meanwhile
     * @return how many; less than the limit when none are left
     */
    public int forget(PetitionId petition, int limit, Instant at) {
        Instant until = keptSince(at);
        return transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            try {
                // As everybody who writes signatures.
                TallyLock.take(connection, petition);
                int destroyed = destroy(connection, petition, until, limit);
                if (destroyed < limit) {
                    mark(connection, petition, until);
                }
                return destroyed;
            } catch (SQLException e) {
                throw new TallyWriting.BatchFailed(e);
            }
        });
    }

    /** Origins of signatures from before it are over. */
    public Instant keptSince(Instant at) {
        int days = numbers.inForce(LegalNumber.ORIGIN_RETENTION_DAYS, WorkingDays.dayOf(at));
        return at.minus(Duration.ofDays(days));
    }

    private static int destroy(Connection connection, PetitionId petition, Instant until, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE signature SET origin = NULL
                WHERE petition = ? AND signed_at < ? AND signed_at >= COALESCE(
                    (SELECT until FROM origin_destruction WHERE petition = ?), '1970-01-02') AND origin IS NOT NULL
                LIMIT ?""")) {
            statement.setString(1, petition.value());
            statement.setTimestamp(2, Timestamp.from(until));
            statement.setString(3, petition.value());
            statement.setInt(4, limit);
            return statement.executeUpdate();
        }
    }

    private static void mark(Connection connection, PetitionId petition, Instant until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO origin_destruction (petition, until) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE until = GREATEST(until, VALUES(until))""")) {
            statement.setString(1, petition.value());
            statement.setTimestamp(2, Timestamp.from(until));
            statement.executeUpdate();
        }
    }
}
