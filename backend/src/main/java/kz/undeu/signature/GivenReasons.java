package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.undeu.identity.Person;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/** The reasons that signatories let others read. Who they are is not told by any of these. */
@Singleton
public class GivenReasons {

    private static final String COLUMNS = """
            SELECT w.id, w.petition, w.signatory_tag, w.shown_name, w.reason,
                s.state = 'IN_FORCE' AND (w.verdict IS NULL OR w.verdict <> 'HIDDEN')
            FROM signature_words w
                JOIN signature s ON s.petition = w.petition AND s.signatory_tag = w.signatory_tag
            WHERE w.reason IS NOT NULL
            """;

    private final Vault vault;
    private final Commitments commitments;
    private final TagVersions versions;
    private final JdbcOperations jdbc;

    GivenReasons(Vault vault, Commitments commitments, TagVersions versions, JdbcOperations jdbc) {
        this.vault = vault;
        this.commitments = commitments;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /**
     * Those of a petition that the public may read, the latest first.
     *
     * @param before only words with a lower id
     */
    @Transactional
    public List<GivenReason> page(PetitionId petition, long before, int limit) {
        String sql = COLUMNS + """
                AND w.petition = ? AND w.id < ? AND s.state = 'IN_FORCE' AND (w.verdict IS NULL OR w.verdict <> 'HIDDEN')
                ORDER BY w.id DESC LIMIT ?""";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, petition.value());
            statement.setLong(2, before);
            statement.setInt(3, limit);
            return read(statement);
        });
    }

    /** Those with these ids that there still are. */
    @Transactional
    public List<GivenReason> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql = COLUMNS + "AND w.id IN (?" + ", ?".repeat(ids.size() - 1) + ")";
        return jdbc.prepareStatement(sql, statement -> {
            int position = 1;
            for (long id : ids) {
                statement.setLong(position++, id);
            }
            return read(statement);
        });
    }

    /** Which of these the person wrote. */
    @Transactional
    public Set<Long> writtenBy(Person person, Collection<GivenReason> reasons) {
        List<PetitionId> petitions =
                reasons.stream().map(GivenReason::petition).distinct().toList();
        if (petitions.isEmpty()) {
            return Set.of();
        }
        String sql = "SELECT id FROM signature_words WHERE (petition = ? AND signatory_tag = ?)"
                + " OR (petition = ? AND signatory_tag = ?)".repeat(petitions.size() - 1);
        return jdbc.prepareStatement(sql, statement -> {
            int position = 1;
            for (PetitionId petition : petitions) {
                int version = versions.find(petition).orElseThrow();
                statement.setString(position++, petition.value());
                statement.setBytes(
                        position++,
                        commitments.tag(petition, version, person.key()).bytes());
            }
            Set<Long> written = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getLong(1));
                }
            }
            // They may have words on the same petitions that are not among these.
            written.retainAll(reasons.stream().map(GivenReason::id).toList());
            return written;
        });
    }

    /** How many of a petition a moderator hid, also those that were taken back since. */
    @Transactional
    public int hidden(PetitionId petition) {
        String sql = "SELECT COUNT(*) FROM hidden_reason WHERE petition = ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, petition.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /**
     * Notes a moderator's verdict, once. That a reason was hidden outlives its words: who wrote it gives no other one.
     *
     * @param hiddenBecause why nobody may read it any more, or null when it stays
     * @return whether it was noted: false when it was decided on or taken back meanwhile
     */
    @Transactional
    public boolean judge(GivenReason reason, @Nullable String hiddenBecause) {
        // Who says otherwise or signs again at this moment comes before the verdict or meets it.
        jdbc.execute(connection -> TallyLock.take(connection, reason.petition()));
        Optional<SignatoryTag> tag = lockedSignatory(reason);
        if (tag.isEmpty() || note(reason.id(), hiddenBecause) == 0) {
            return false;
        }
        if (hiddenBecause != null) {
            keepHidden(reason.petition(), tag.get(), hiddenBecause);
        }
        return true;
    }

    /** Who wrote it, with a lock on their signature; empty when it was taken back. */
    private Optional<SignatoryTag> lockedSignatory(GivenReason reason) {
        Optional<SignatoryTag> tag =
                jdbc.prepareStatement("SELECT signatory_tag FROM signature_words WHERE id = ?", statement -> {
                    statement.setLong(1, reason.id());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(SignatoryTag.ofBytes(row.getBytes(1))) : Optional.empty();
                    }
                });
        tag.ifPresent(found -> jdbc.prepareStatement(
                "SELECT event_index FROM signature WHERE petition = ? AND signatory_tag = ? FOR UPDATE", statement -> {
                    statement.setString(1, reason.petition().value());
                    statement.setBytes(2, found.bytes());
                    return statement.execute();
                }));
        return tag;
    }

    private int note(long id, @Nullable String hiddenBecause) {
        String sql = "UPDATE signature_words SET verdict = ?, hidden_because = ? WHERE id = ? AND verdict IS NULL";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, hiddenBecause == null ? "KEPT" : "HIDDEN");
            statement.setString(2, hiddenBecause);
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    private void keepHidden(PetitionId petition, SignatoryTag tag, String because) {
        // A replica of the version before may have taken other words since the first were hidden.
        String sql = """
                INSERT INTO hidden_reason (petition, signatory_tag, because) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE because = VALUES(because)""";
        jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, petition.value());
            statement.setBytes(2, tag.bytes());
            statement.setString(3, because);
            return statement.executeUpdate();
        });
    }

    private List<GivenReason> read(PreparedStatement statement) throws SQLException {
        List<GivenReason> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                PetitionId petition = new PetitionId(rows.getString(2));
                SignatoryTag tag = SignatoryTag.ofBytes(rows.getBytes(3));
                Words words = Signatures.words(rows.getBytes(4), rows.getBytes(5));
                found.add(new GivenReason(
                        rows.getLong(1),
                        petition,
                        words.openName(vault, petition, tag),
                        words.openReason(vault, petition, tag),
                        rows.getBoolean(6)));
            }
        }
        return found;
    }
}
