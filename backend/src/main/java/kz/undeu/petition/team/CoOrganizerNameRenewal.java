package kz.undeu.petition.team;

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
import kz.undeu.petition.PetitionId;

/** Seals co-organizers' names with the active key. */
@Singleton
class CoOrganizerNameRenewal implements Renewal {

    private final CoOrganizerNames names;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Sealed> rows;

    CoOrganizerNameRenewal(
            CoOrganizerNames names, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.names = names;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> old.id().value());
    }

    @Override
    public String what() {
        return "co_organizer.name_sealed";
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(
                transactions,
                limit,
                this::findOld,
                old -> names.renew(old.petition(), old.id(), old.sealed()),
                this::replace);
    }

    /** Locked, so that the name of who leaves meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix = names.activePrefix();
        return jdbc.prepareStatement("""
                SELECT petition, id, name_sealed FROM co_organizer
                WHERE LEFT(name_sealed, 5) <> ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setBytes(1, prefix);
            statement.setInt(2, limit);
            List<Old> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Old(
                            new PetitionId(rows.getString(1)),
                            new CoOrganizerId(rows.getString(2)),
                            Sealed.ofBytes(rows.getBytes(3))));
                }
            }
            return found;
        });
    }

    private void replace(Old old, Sealed sealed) {
        jdbc.prepareStatement("UPDATE co_organizer SET name_sealed = ? WHERE petition = ? AND id = ?", statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, old.petition().value());
            statement.setString(3, old.id().value());
            return statement.executeUpdate();
        });
    }

    private record Old(PetitionId petition, CoOrganizerId id, Sealed sealed) {}
}
