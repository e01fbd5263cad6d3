package kz.undeu.escalation.response;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.undeu.escalation.AttachmentKind;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.EscalationId;

/** Reads and writes the files of answers. */
@Singleton
class AttachmentRows {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcOperations jdbc;

    AttachmentRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of each published version. */
    @Transactional
    Map<Integer, List<AttachmentView>> byVersion(EscalationId id) {
        return jdbc.prepareStatement("""
                SELECT r.version, a.name, a.kind, a.size, a.sha256 FROM response_attachment r
                JOIN attachment a ON a.escalation = r.escalation AND a.sha256 = r.sha256
                WHERE r.escalation = ? ORDER BY r.version, a.added_at, a.sha256""", statement -> {
            statement.setString(1, id.value());
            Map<Integer, List<AttachmentView>> found = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(view(id, row));
                }
            }
            return found;
        });
    }

    /** The files that the next version will have. */
    @Transactional
    List<AttachmentView> next(EscalationId id) {
        return jdbc.prepareStatement("""
                SELECT name, kind, size, sha256 FROM attachment
                WHERE escalation = ? AND in_next ORDER BY added_at, sha256""", statement -> {
            statement.setString(1, id.value());
            List<AttachmentView> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(id, row));
                }
            }
            return found;
        });
    }

    private static AttachmentView view(EscalationId id, ResultSet row) throws SQLException {
        return AttachmentView.of(
                id,
                row.getString("name"),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                HEX.formatHex(row.getBytes("sha256")));
    }

    /**
     * Adds a file to the next version; one that is there already keeps its name. An officer who adds again what the head or a machine
     * has added does not make it the officer's.
     */
    void add(EscalationId id, Attachment attachment, DraftAuthor by, Instant at) {
        jdbc.prepareStatement("""
                INSERT INTO attachment (escalation, sha256, name, kind, size, in_next, added_at, bytes, added_by)
                VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, ?) ON DUPLICATE KEY UPDATE
                    added_by = IF(in_next AND VALUES(added_by) = 'OFFICER', added_by, VALUES(added_by)),
                    in_next = TRUE""", statement -> {
            statement.setString(1, id.value());
            statement.setBytes(2, HEX.parseHex(attachment.sha256()));
            statement.setString(3, attachment.name());
            statement.setString(4, attachment.kind().name());
            statement.setInt(5, attachment.bytes().length);
            statement.setTimestamp(6, Timestamp.from(at));
            statement.setBytes(7, attachment.bytes());
            statement.setString(8, by.name());
            return statement.executeUpdate();
        });
    }

    /** Destroys a file that no version has; returns the rows. */
    int delete(EscalationId id, byte[] sha256) {
        return jdbc.prepareStatement("""
                DELETE FROM attachment WHERE escalation = ? AND sha256 = ? AND NOT EXISTS (
                    SELECT 1 FROM response_attachment r
                    WHERE r.escalation = attachment.escalation AND r.sha256 = attachment.sha256)""", statement -> {
            statement.setString(1, id.value());
            statement.setBytes(2, sha256);
            return statement.executeUpdate();
        });
    }

    /** Leaves a file out of the next version; the versions that have it keep it. Returns the rows. */
    int leaveOut(EscalationId id, byte[] sha256) {
        return jdbc.prepareStatement(
                "UPDATE attachment SET in_next = FALSE WHERE escalation = ? AND sha256 = ? AND in_next", statement -> {
                    statement.setString(1, id.value());
                    statement.setBytes(2, sha256);
                    return statement.executeUpdate();
                });
    }

    /** Gives a version that was just written its files. */
    void publish(EscalationId id, int version, VersionFiles files) {
        jdbc.prepareStatement("""
                INSERT INTO response_attachment (escalation, version, sha256)
                SELECT a.escalation, ?, a.sha256 FROM attachment a WHERE a.escalation = ? AND a.in_next
                AND (? OR a.added_by <> 'OFFICER' OR EXISTS (SELECT 1 FROM response_attachment r
                    WHERE r.escalation = a.escalation AND r.sha256 = a.sha256))""", statement -> {
            statement.setInt(1, version);
            statement.setString(2, id.value());
            statement.setBoolean(3, files == VersionFiles.ALL);
            return statement.executeUpdate();
        });
    }

    /** What is known of a file; whoever asks knows who may have it. */
    @Transactional
    Optional<StoredAttachment> stored(EscalationId id, byte[] sha256) {
        return jdbc.prepareStatement("""
                SELECT a.name, a.kind, a.size, EXISTS (SELECT 1 FROM response_attachment r
                    WHERE r.escalation = a.escalation AND r.sha256 = a.sha256) AS is_published
                FROM attachment a WHERE a.escalation = ? AND a.sha256 = ?""", statement -> {
            statement.setString(1, id.value());
            statement.setBytes(2, sha256);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAttachment(
                                row.getString("name"),
                                AttachmentKind.valueOf(row.getString("kind")),
                                row.getInt("size"),
                                row.getBoolean("is_published")))
                        : Optional.empty();
            }
        });
    }

    /** Leaves the next version the files of a published one; those that no version ever had are destroyed. */
    void discard(EscalationId id, int version) {
        destroyUnpublished(id);
        jdbc.prepareStatement("""
                UPDATE attachment SET in_next = EXISTS (
                    SELECT 1 FROM response_attachment r
                    WHERE r.escalation = attachment.escalation AND r.sha256 = attachment.sha256 AND r.version = ?)
                WHERE escalation = ?""", statement -> {
            statement.setInt(1, version);
            statement.setString(2, id.value());
            return statement.executeUpdate();
        });
    }

    /** The bytes of a file, whole; megabytes. */
    @Transactional
    Optional<byte[]> bytes(EscalationId id, byte[] sha256) {
        return jdbc.prepareStatement("SELECT bytes FROM attachment WHERE escalation = ? AND sha256 = ?", statement -> {
            statement.setString(1, id.value());
            statement.setBytes(2, sha256);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("bytes")) : Optional.empty();
            }
        });
    }

    /** Destroys some files that were added before an instant and that no version ever had. */
    int destroyUnpublished(Instant addedBefore, int limit) {
        return jdbc.prepareStatement("""
                DELETE FROM attachment WHERE added_at < ? AND NOT EXISTS (
                    SELECT 1 FROM response_attachment r
                    WHERE r.escalation = attachment.escalation AND r.sha256 = attachment.sha256) LIMIT ?""", statement -> {
            statement.setTimestamp(1, Timestamp.from(addedBefore));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }

    /** Destroys the files of an escalation that no version ever had. */
    void destroyUnpublished(EscalationId id) {
        jdbc.prepareStatement("""
                DELETE FROM attachment WHERE escalation = ? AND NOT EXISTS (
                    SELECT 1 FROM response_attachment r
                    WHERE r.escalation = attachment.escalation AND r.sha256 = attachment.sha256)""", statement -> {
            statement.setString(1, id.value());
            return statement.executeUpdate();
        });
    }
}
