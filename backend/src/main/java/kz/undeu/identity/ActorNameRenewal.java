package kz.undeu.identity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Seals the names in acts of staff with the active key. */
@Singleton
class ActorNameRenewal implements Renewal {

    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Sealed> rows;

    ActorNameRenewal(Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> Long.toString(old.id()));
    }

    @Override
    public String what() {
        return "staff_act." + RecordedActs.NAME;
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(
                transactions,
                limit,
                this::findOld,
                old -> vault.renew(old.sealed(), RecordedActs.cell(old.id())),
                this::replace);
    }

    /** Locked, so that a name that is forgotten meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        return jdbc.prepareStatement(
                "SELECT id, actor_name FROM staff_act WHERE LEFT(actor_name, 5) <> ? LIMIT ? FOR UPDATE", statement -> {
                    statement.setBytes(1, vault.activePrefix());
                    statement.setInt(2, limit);
                    List<Old> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(new Old(row.getLong(1), Sealed.ofBytes(row.getBytes(2))));
                        }
                    }
                    return found;
                });
    }

    private void replace(Old old, Sealed sealed) {
        jdbc.prepareStatement("UPDATE staff_act SET actor_name = ? WHERE id = ?", statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setLong(2, old.id());
            return statement.executeUpdate();
        });
    }

    private record Old(long id, Sealed sealed) {}
}
