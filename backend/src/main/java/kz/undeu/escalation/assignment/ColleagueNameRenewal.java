package kz.undeu.escalation.assignment;

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

/** Seals officers' names with the active key. */
@Singleton
class ColleagueNameRenewal implements Renewal {

    private final ColleagueNames names;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Sealed> rows;

    ColleagueNameRenewal(ColleagueNames names, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.names = names;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> old.id().value());
    }

    @Override
    public String what() {
        return "colleague.name_sealed";
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(
                transactions, limit, this::findOld, old -> names.renew(old.id(), old.sealed()), this::replace);
    }

    /** Locked, so that the name of who is forgotten meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix = names.activePrefix();
        return jdbc.prepareStatement(
                "SELECT id, name_sealed FROM colleague WHERE LEFT(name_sealed, 5) <> ? LIMIT ? FOR UPDATE",
                statement -> {
                    statement.setBytes(1, prefix);
                    statement.setInt(2, limit);
                    List<Old> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Old(new ColleagueId(rows.getString(1)), Sealed.ofBytes(rows.getBytes(2))));
                        }
                    }
                    return found;
                });
    }

    private void replace(Old old, Sealed sealed) {
        jdbc.prepareStatement("UPDATE colleague SET name_sealed = ? WHERE id = ?", statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, old.id().value());
            return statement.executeUpdate();
        });
    }

    private record Old(ColleagueId id, Sealed sealed) {}
}
