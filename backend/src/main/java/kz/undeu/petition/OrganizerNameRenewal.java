package kz.undeu.petition;

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

/** Seals organizers' names with the active key: those of a previous key, and those of before the vault. */
@Singleton
class OrganizerNameRenewal implements Renewal {

    private final OrganizerNames names;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Sealed> rows;

    OrganizerNameRenewal(OrganizerNames names, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.names = names;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> old.petition().value());
    }

    @Override
    public String what() {
        return "petition.organizer_name";
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(transactions, limit, this::findOld, this::sealed, this::replace);
    }

    /** Locked, so that a name that is destroyed meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix = names.activePrefix();
        return jdbc.prepareStatement("""
                SELECT id, organizer_name, organizer_name_sealed FROM petition
                WHERE organizer_name <> '' OR LEFT(organizer_name_sealed, 5) <> ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setBytes(1, prefix);
            statement.setInt(2, limit);
            List<Old> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] sealed = rows.getBytes(3);
                    found.add(new Old(new PetitionId(rows.getString(1)), rows.getString(2), sealed));
                }
            }
            return found;
        });
    }

    private Sealed sealed(Old old) {
        return old.sealed() == null
                ? names.seal(old.petition(), old.plain())
                : names.renew(old.petition(), Sealed.ofBytes(old.sealed()));
    }

    private void replace(Old old, Sealed sealed) {
        jdbc.prepareStatement(
                "UPDATE petition SET organizer_name = '', organizer_name_sealed = ? WHERE id = ?", statement -> {
                    statement.setBytes(1, sealed.bytes());
                    statement.setString(2, old.petition().value());
                    return statement.executeUpdate();
                });
    }

    private record Old(PetitionId petition, String plain, byte[] sealed) {}
}
