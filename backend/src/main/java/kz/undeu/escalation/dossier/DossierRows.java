package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.escalation.EscalationId;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/** Dossiers as they are stored: sealed, since they name an organizer. */
@Singleton
class DossierRows {

    static final String FACTS = "facts";
    static final String FILE = "file";

    private static final int LONGEST_CLIENT = 255;

    private final JdbcOperations jdbc;
    private final Vault vault;
    private final List<DossierListener> listeners;

    DossierRows(JdbcOperations jdbc, Vault vault, List<DossierListener> listeners) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.listeners = listeners;
    }

    static Cell cell(EscalationId id, String column) {
        return Cell.of("dossier", column, id.toString());
    }

    /** Escalations that were forwarded and have no dossier yet, oldest first. */
    @Transactional
    List<EscalationId> findWaiting(int limit) {
        return jdbc.prepareStatement("""
                SELECT e.id FROM escalation e LEFT JOIN dossier d ON d.escalation = e.id
                WHERE e.has_dossier = FALSE AND e.forwarded_at IS NOT NULL
                    AND d.made_at IS NULL AND d.destroyed_at IS NULL
                ORDER BY e.forwarded_at, e.id LIMIT ?""", statement -> {
            statement.setInt(1, limit);
            List<EscalationId> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(EscalationId.parse(rows.getString(1)));
                }
            }
            return found;
        });
    }

    /** The facts a dossier is made of; empty before they are frozen and after they are destroyed. */
    Optional<byte[]> facts(EscalationId id) {
        return opened(id, FACTS);
    }

    /** The ZIP; empty before it is made and after it is destroyed. */
    Optional<byte[]> file(EscalationId id) {
        return opened(id, FILE);
    }

    /** Megabytes: what the driver holds of them is gone before they are opened. */
    private Optional<byte[]> opened(EscalationId id, String column) {
        return Optional.ofNullable(sealed(id, column)).map(stored -> vault.openBytes(stored, cell(id, column)));
    }

    @Transactional
    @Nullable
    Sealed sealed(EscalationId id, String column) {
        return jdbc.prepareStatement("SELECT " + column + " FROM dossier WHERE escalation = ?", statement -> {
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery();
                    InputStream stored = row.next() ? row.getBinaryStream(1) : null) {
                return stored == null ? null : Sealed.read(stored);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Freezes facts of a route, unless the escalation went on meanwhile. Of two replicas the first one's hold. */
    void freeze(EscalationId id, int route, byte[] facts, Instant at) {
        insert(id, route, vault.seal(facts, cell(id, FACTS)), at);
    }

    @Transactional
    void insert(EscalationId id, int route, Sealed facts, Instant at) {
        if (!isOn(id, route)) {
            return;
        }
        jdbc.prepareStatement(
                "INSERT IGNORE INTO dossier (escalation, facts, frozen_at) VALUES (?, ?, ?)", statement -> {
                    statement.setString(1, id.toString());
                    statement.setBytes(2, facts.bytes());
                    statement.setTimestamp(3, Timestamp.from(at));
                    return statement.executeUpdate();
                });
    }

    /** Stores the ZIP of a route, once; what is there already stays. Who listens is told in the same transaction. */
    void store(EscalationId id, int route, byte[] file, DossierPublicKey key, Instant at) {
        byte[] sha256 = Sha256.of(file);
        Sealed sealed = vault.seal(file, cell(id, FILE));
        update(id, route, sealed, sha256, file.length, key, at);
    }

    @Transactional
    void update(EscalationId id, int route, Sealed file, byte[] sha256, int bytes, DossierPublicKey key, Instant at) {
        if (!isOn(id, route)) {
            return;
        }
        int stored = jdbc.prepareStatement("""
                UPDATE dossier SET file = ?, file_sha256 = ?, file_bytes = ?, signing_key = ?, made_at = ?
                WHERE escalation = ? AND made_at IS NULL AND destroyed_at IS NULL""", statement -> {
            statement.setBytes(1, file.bytes());
            statement.setBytes(2, sha256);
            statement.setInt(3, bytes);
            statement.setBytes(4, key.bytes());
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setString(6, id.toString());
            return statement.executeUpdate();
        });
        // Also where another was faster, by a version of before that column.
        jdbc.prepareStatement("UPDATE escalation SET has_dossier = TRUE WHERE id = ?", statement -> {
            statement.setString(1, id.toString());
            return statement.executeUpdate();
        });
        if (stored == 1) {
            listeners.forEach(listener -> listener.made(id, at));
        }
    }

    /** Holds the escalation, so that it stays on its route until the transaction ends. */
    private boolean isOn(EscalationId id, int route) {
        return jdbc.prepareStatement("SELECT route FROM escalation WHERE id = ? FOR UPDATE", statement -> {
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == route;
            }
        });
    }

    /** Lets a dossier go that names an agency which the escalation left, so that another is made. Its fingerprint stays. */
    @Transactional
    void replace(EscalationId id) {
        jdbc.prepareStatement("""
                UPDATE escalation_route r JOIN dossier d ON d.escalation = r.escalation
                SET r.dossier_sha256 = d.file_sha256, r.dossier_key = d.signing_key
                WHERE r.escalation = ? AND r.decided_at IS NULL""", statement -> {
            statement.setString(1, id.toString());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("DELETE FROM dossier WHERE escalation = ?", statement -> {
            statement.setString(1, id.toString());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("UPDATE escalation SET has_dossier = FALSE WHERE id = ?", statement -> {
            statement.setString(1, id.toString());
            return statement.executeUpdate();
        });
    }

    /** The dossiers that are made, with when each was last fetched. */
    @Transactional
    Map<EscalationId, DossierView> views(Collection<EscalationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String in = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
        return jdbc.prepareStatement("""
                SELECT d.escalation, d.made_at, d.file_bytes, d.file_sha256, d.signing_key, d.destroyed_at,
                    (SELECT MAX(w.downloaded_at) FROM dossier_download w
                        WHERE w.escalation = d.escalation AND w.downloaded_at >= d.made_at)
                FROM dossier d WHERE d.made_at IS NOT NULL AND d.escalation IN (""" + in + ")", statement -> {
            bind(statement, ids);
            Map<EscalationId, DossierView> views = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Timestamp downloadedAt = rows.getTimestamp(7);
                    views.put(
                            EscalationId.parse(rows.getString(1)),
                            new DossierView(
                                    rows.getTimestamp(2).toInstant(),
                                    rows.getInt(3),
                                    HexFormat.of().formatHex(rows.getBytes(4)),
                                    new DossierPublicKey(rows.getBytes(5)).id(),
                                    downloadedAt == null ? null : downloadedAt.toInstant(),
                                    rows.getTimestamp(6) != null));
                }
            }
            return views;
        });
    }

    /** The escalations whose dossiers name the organizer of a petition. */
    @Transactional
    List<EscalationId> naming(PetitionId petition) {
        return jdbc.prepareStatement("""
                SELECT d.escalation FROM dossier d JOIN escalation e ON e.id = d.escalation
                WHERE e.petition = ? AND d.destroyed_at IS NULL ORDER BY e.tier""", statement -> {
            statement.setString(1, petition.value());
            List<EscalationId> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(EscalationId.parse(rows.getString(1)));
                }
            }
            return found;
        });
    }

    private static void bind(PreparedStatement statement, Collection<EscalationId> ids) throws SQLException {
        int position = 1;
        for (EscalationId id : ids) {
            statement.setString(position++, id.toString());
        }
    }

    /** Records that an agency fetched something. */
    @Transactional
    void record(EscalationId id, Officer officer, DossierPart part, Instant at) {
        String client = officer.client();
        jdbc.prepareStatement("""
                INSERT INTO dossier_download (escalation, agency, client, part, downloaded_at)
                VALUES (?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, id.toString());
            statement.setString(2, officer.agency());
            statement.setString(
                    3, client == null ? null : client.substring(0, Math.min(client.length(), LONGEST_CLIENT)));
            statement.setString(4, part.name());
            statement.setTimestamp(5, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }

    /** The keys that signed any dossier there is, or was before its escalation went on. */
    @Transactional
    List<DossierPublicKey> keys() {
        return jdbc.prepareStatement("""
                SELECT signing_key FROM dossier WHERE signing_key IS NOT NULL
                UNION SELECT dossier_key FROM escalation_route WHERE dossier_key IS NOT NULL""", statement -> {
            List<DossierPublicKey> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new DossierPublicKey(rows.getBytes(1)));
                }
            }
            return keys;
        });
    }
}
