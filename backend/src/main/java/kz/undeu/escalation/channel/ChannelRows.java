package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;
import kz.undeu.kernel.Parameters;

/** Channels as they are stored: with the secret sealed, and with all they were before. */
@Singleton
public class ChannelRows {

    static final String SECRET = "secret";
    static final String SECRET_BEFORE = "secret_before";

    private static final String SELECT =
            "SELECT id, agency, kind, address, signing, disabled_because, version, changed_at FROM channel ";

    private final JdbcOperations jdbc;
    private final Vault vault;

    ChannelRows(JdbcOperations jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static Cell cell(ChannelId id, String column) {
        return Cell.of("channel", column, id.toString());
    }

    @Transactional
    public Optional<Channel> find(ChannelId id) {
        return select("WHERE id = ?", id.toString()).stream().findFirst();
    }

    /** The channels of an agency by which something leaves. */
    @Transactional
    public List<Channel> enabledOf(String agency) {
        return select("WHERE agency = ? AND disabled_because IS NULL ORDER BY id", agency);
    }

    /** Locks a channel until the running transaction ends. */
    @Transactional
    void lock(ChannelId id) {
        select("WHERE id = ? FOR UPDATE", id.toString());
    }

    @Transactional
    List<Channel> all() {
        return select("ORDER BY agency, id");
    }

    /** How many the machine has disabled, and nobody has looked at since. */
    @Transactional
    public long countGone() {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM channel WHERE disabled_because = 'GONE'", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private List<Channel> select(String where, Object... values) {
        return jdbc.prepareStatement(SELECT + where, statement -> {
            Parameters.bind(statement, List.of(values));
            List<Channel> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static Channel read(ResultSet row) throws SQLException {
        String signing = row.getString(5);
        String end = row.getString(6);
        return new Channel(
                ChannelId.parse(row.getString(1)),
                row.getString(2),
                ChannelKind.valueOf(row.getString(3)),
                row.getString(4),
                signing == null ? null : ChannelSigning.valueOf(signing),
                end == null ? null : ChannelEnd.valueOf(end),
                row.getInt(7),
                row.getTimestamp(8).toInstant());
    }

    /** Writes a new channel, in the caller's transaction. */
    @Transactional
    void insert(Channel channel, @Nullable String secret) {
        jdbc.prepareStatement("""
                INSERT INTO channel (id, agency, kind, address, signing, secret, version, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, channel.id().toString());
            statement.setString(2, channel.agency());
            statement.setString(3, channel.kind().name());
            statement.setString(4, channel.address());
            statement.setString(5, name(channel.signing()));
            statement.setBytes(
                    6,
                    secret == null
                            ? null
                            : vault.seal(secret, cell(channel.id(), SECRET)).bytes());
            statement.setInt(7, channel.version());
            statement.setTimestamp(8, Timestamp.from(channel.changedAt()));
            return statement.executeUpdate();
        });
        remember(channel);
    }

    /**
     * Changes a channel whose version is one less, in the caller's transaction.
     *
     * @return false when somebody else was faster
     */
    @Transactional
    public boolean update(Channel changed) {
        int updated = jdbc.prepareStatement("""
                UPDATE channel SET address = ?, signing = ?, disabled_because = ?, version = ?, changed_at = ?
                WHERE id = ? AND version = ?""", statement -> {
            statement.setString(1, changed.address());
            statement.setString(2, name(changed.signing()));
            statement.setString(3, name(changed.disabledBecause()));
            statement.setInt(4, changed.version());
            statement.setTimestamp(5, Timestamp.from(changed.changedAt()));
            statement.setString(6, changed.id().toString());
            statement.setInt(7, changed.version() - 1);
            return statement.executeUpdate();
        });
        if (updated == 1) {
            remember(changed);
        }
        return updated == 1;
    }

    /**
     * Disables a channel that says that it is gone, unless it was changed since it was asked.
     *
     * @param asked as it was when it was asked
     */
    @Transactional
    public boolean disableGone(Channel asked, Instant at) {
        return update(asked.changed(asked.address(), asked.signing(), ChannelEnd.GONE, at));
    }

    private void remember(Channel channel) {
        jdbc.prepareStatement("""
                INSERT INTO channel_version (channel, version, address, signing, disabled_because, changed_at)
                VALUES (?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, channel.id().toString());
            statement.setInt(2, channel.version());
            statement.setString(3, channel.address());
            statement.setString(4, name(channel.signing()));
            statement.setString(5, name(channel.disabledBecause()));
            statement.setTimestamp(6, Timestamp.from(channel.changedAt()));
            return statement.executeUpdate();
        });
    }

    /** All that a channel ever was, the latest first. */
    @Transactional
    List<ChannelVersionView> history(ChannelId id) {
        return jdbc.prepareStatement("""
                SELECT version, address, signing, disabled_because, changed_at FROM channel_version
                WHERE channel = ? ORDER BY version DESC""", statement -> {
            statement.setString(1, id.toString());
            List<ChannelVersionView> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String signing = row.getString(3);
                    String end = row.getString(4);
                    found.add(new ChannelVersionView(
                            row.getInt(1),
                            row.getString(2),
                            signing == null ? null : ChannelSigning.valueOf(signing),
                            end == null ? null : ChannelEnd.valueOf(end),
                            row.getTimestamp(5).toInstant(),
                            false,
                            null,
                            null));
                }
            }
            return found;
        });
    }

    /**
     * Gives a channel a new secret.
     *
     * @param keptUntil how long the one before signs along
     */
    @Transactional
    void replaceSecret(ChannelId id, String secret, Instant keptUntil) {
        Optional<String> before = open(id, SECRET);
        jdbc.prepareStatement(
                "UPDATE channel SET secret = ?, secret_before = ?, secret_before_until = ? WHERE id = ?", statement -> {
                    statement.setBytes(1, vault.seal(secret, cell(id, SECRET)).bytes());
                    statement.setBytes(
                            2,
                            before.map(old -> vault.seal(old, cell(id, SECRET_BEFORE))
                                            .bytes())
                                    .orElse(null));
                    statement.setTimestamp(3, before.isEmpty() ? null : Timestamp.from(keptUntil));
                    statement.setString(4, id.toString());
                    return statement.executeUpdate();
                });
    }

    /** The secrets that sign at an instant, the newest first; none for a channel that never had one. */
    @Transactional
    public List<String> secrets(ChannelId id, Instant at) {
        List<String> secrets = new ArrayList<>();
        open(id, SECRET).ifPresent(secrets::add);
        if (isKept(id, at)) {
            open(id, SECRET_BEFORE).ifPresent(secrets::add);
        }
        return secrets;
    }

    private boolean isKept(ChannelId id, Instant at) {
        return jdbc.prepareStatement("SELECT 1 FROM channel WHERE id = ? AND secret_before_until > ?", statement -> {
            statement.setString(1, id.toString());
            statement.setTimestamp(2, Timestamp.from(at));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private Optional<String> open(ChannelId id, String column) {
        return jdbc.prepareStatement("SELECT " + column + " FROM channel WHERE id = ? FOR UPDATE", statement -> {
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                byte[] stored = row.next() ? row.getBytes(1) : null;
                return stored == null
                        ? Optional.empty()
                        : Optional.of(vault.open(Sealed.ofBytes(stored), cell(id, column)));
            }
        });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
