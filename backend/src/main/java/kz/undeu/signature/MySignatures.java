package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.Vault;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;

/**
 * Finds the signatures of a person. No table leads from a person to their signatures, so the tag they would have on each
 * published petition is computed and looked for: two or three hashes and one look into the primary key for each petition.
 */
@Singleton
public class MySignatures {

    /** Petitions asked about in one query. */
    private static final int STEP = 500;

    private final Commitments commitments;
    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    MySignatures(
            Commitments commitments, Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.commitments = commitments;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** All of them, withdrawn ones too, the latest first. Outside a transaction: no connection waits for the hashing. */
    public List<MySignature> of(Person person) {
        List<MySignature> found = new ArrayList<>();
        String after = "";
        List<Sought> step;
        do {
            step = sought(person, after);
            if (!step.isEmpty()) {
                after = step.get(step.size() - 1).petition().value();
                found.addAll(find(step));
            }
        } while (step.size() == STEP);
        found.sort(Comparator.comparing(MySignature::signedAt)
                .reversed()
                .thenComparing(signature -> signature.petition().value()));
        return found;
    }

    /**
     * Destroys what a person said beside their signatures, and their wish for notices. The signatures stay, and that a moderator
     * hid a reason: else it could be given again.
     *
     * @param signed those of the person
     * @return how many names and reasons, and how many wishes
     */
    @Transactional
    public Forgotten forgetWords(Person person, List<MySignature> signed) {
        int words = 0;
        int wishes = 0;
        for (MySignature signature : signed) {
            byte[] tag = commitments
                    .tag(signature.petition(), version(signature.petition()), person.key())
                    .bytes();
            // Whoever signs or seals holds the signature first and its words then.
            lock(signature, tag);
            words += update("""
                    UPDATE signature SET shown_name = NULL, reason = NULL WHERE petition = ? AND signatory_tag = ?
                        AND (shown_name IS NOT NULL OR reason IS NOT NULL)""", signature, tag);
            words += update("DELETE FROM signature_words WHERE petition = ? AND signatory_tag = ?", signature, tag);
            wishes += update("""
                    UPDATE signature SET wants_notice = FALSE WHERE petition = ? AND signatory_tag = ?
                        AND wants_notice""", signature, tag);
        }
        return new Forgotten(words, wishes);
    }

    private void lock(MySignature signature, byte[] tag) {
        String sql = "SELECT event_index FROM signature WHERE petition = ? AND signatory_tag = ? FOR UPDATE";
        jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, signature.petition().value());
            statement.setBytes(2, tag);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private int update(String sql, MySignature signature, byte[] tag) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, signature.petition().value());
            statement.setBytes(2, tag);
            return statement.executeUpdate();
        });
    }

    private int version(PetitionId petition) {
        return jdbc.prepareStatement("SELECT pepper_version FROM tally WHERE petition = ?", statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private List<Sought> sought(Person person, String after) {
        return published(after).stream()
                .map(petition -> new Sought(
                        petition.id(), commitments.tag(petition.id(), petition.pepperVersion(), person.key())))
                .toList();
    }

    private List<Published> published(String after) {
        return transactions.executeRead(status -> jdbc.prepareStatement("""
                SELECT petition, pepper_version FROM tally
                WHERE petition > ? AND signatures_destroyed_at IS NULL ORDER BY petition LIMIT ?""", statement -> {
            statement.setString(1, after);
            statement.setInt(2, STEP);
            List<Published> step = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    step.add(new Published(new PetitionId(rows.getString(1)), rows.getInt(2)));
                }
            }
            return step;
        }));
    }

    private List<MySignature> find(List<Sought> step) {
        // Pairs in brackets joined by OR are looked up in the primary key one by one, on MySQL and MariaDB alike.
        String pairs = "(s.petition = ? AND s.signatory_tag = ?)"
                + " OR (s.petition = ? AND s.signatory_tag = ?)".repeat(step.size() - 1);
        return transactions.executeRead(status -> jdbc.prepareStatement(
                "SELECT s.petition, s.signatory_tag, s.event_index, s.state, s.signed_at, s.ended_at, s.region,"
                        + " s.wants_notice, w.shown_name, w.reason, s.shown_name, s.reason, h.because"
                        + " FROM signature s LEFT JOIN signature_words w"
                        + " ON w.petition = s.petition AND w.signatory_tag = s.signatory_tag"
                        + " LEFT JOIN hidden_reason h"
                        + " ON h.petition = s.petition AND h.signatory_tag = s.signatory_tag WHERE " + pairs,
                statement -> {
                    bind(statement, step);
                    List<MySignature> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(read(rows));
                        }
                    }
                    return found;
                }));
    }

    private static void bind(PreparedStatement statement, List<Sought> step) throws SQLException {
        int position = 1;
        for (Sought sought : step) {
            statement.setString(position++, sought.petition().value());
            statement.setBytes(position++, sought.tag().bytes());
        }
    }

    private MySignature read(ResultSet row) throws SQLException {
        PetitionId petition = new PetitionId(row.getString(1));
        SignatoryTag tag = SignatoryTag.ofBytes(row.getBytes(2));
        Timestamp endedAt = row.getTimestamp(6);
        String region = row.getString(7);
        byte[] name = row.getBytes(9);
        byte[] reason = row.getBytes(10);
        Words words = name == null && reason == null ? null : Signatures.words(name, reason);
        return new MySignature(
                petition,
                row.getLong(3),
                SignatureState.valueOf(row.getString(4)) == SignatureState.IN_FORCE,
                row.getTimestamp(5).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                region == null ? null : new JurisdictionCode(region),
                words == null ? row.getString(11) : words.openName(vault, petition, tag),
                words == null ? row.getString(12) : words.openReason(vault, petition, tag),
                row.getString(13),
                row.getBoolean(8));
    }

    private record Published(PetitionId id, int pepperVersion) {}

    private record Sought(PetitionId petition, SignatoryTag tag) {}

    /**
     * What was destroyed.
     *
     * @param words signatures that showed a name or a reason
     * @param wishes signatures that asked for notices
     */
    public record Forgotten(int words, int wishes) {}
}
