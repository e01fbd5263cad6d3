package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.RowByRow;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;

/** Seals secrets of channels with the active key. */
@Singleton
class ChannelRenewal implements Renewal {

    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Old> rows;

    ChannelRenewal(Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> old.id().toString());
    }

    @Override
    public String what() {
        return "channel.secret";
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(transactions, limit, this::findOld, this::sealed, this::replace);
    }

    /** Locked, so that a secret that is replaced meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix = vault.activePrefix();
        return jdbc.prepareStatement("""
                SELECT id, secret, secret_before FROM channel
                WHERE LEFT(secret, 5) <> ? OR LEFT(secret_before, 5) <> ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setBytes(1, prefix);
            statement.setBytes(2, prefix);
            statement.setInt(3, limit);
            List<Old> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] before = row.getBytes(3);
                    found.add(new Old(
                            ChannelId.parse(row.getString(1)),
                            Sealed.ofBytes(row.getBytes(2)),
                            before == null ? null : Sealed.ofBytes(before)));
                }
            }
            return found;
        });
    }

    private Old sealed(Old old) {
        return new Old(
                old.id(),
                vault.renew(old.secret(), ChannelRows.cell(old.id(), ChannelRows.SECRET)),
                old.before() == null
                        ? null
                        : vault.renew(old.before(), ChannelRows.cell(old.id(), ChannelRows.SECRET_BEFORE)));
    }

    private void replace(Old old, Old renewed) {
        jdbc.prepareStatement("UPDATE channel SET secret = ?, secret_before = ? WHERE id = ?", statement -> {
            statement.setBytes(1, renewed.secret().bytes());
            statement.setBytes(
                    2, renewed.before() == null ? null : renewed.before().bytes());
            statement.setString(3, old.id().toString());
            return statement.executeUpdate();
        });
    }

    private record Old(
            ChannelId id, Sealed secret, @Nullable Sealed before) {}
}
