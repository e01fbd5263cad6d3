package kz.undeu.petition;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.Sealed;

/** Seals organizers' names with the active key: those of a previous key, and those of before the vault. */
@Singleton
class OrganizerNameRenewal implements Renewal {

    private final OrganizerNames names;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    OrganizerNameRenewal(OrganizerNames names, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.names = names;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "petition.organizer_name";
    }

    @Override
    public int renew(int limit) {
        return transactions.executeWrite(status -> {
            List<Old> old = findOld(limit);
            old.forEach(this::renew);
            return old.size();
        });
    }

    /** Locked, so that a name that is destroyed meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix =
                ByteBuffer.allocate(5).put((byte) 1).putInt(names.activeKey()).array();
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

    private void renew(Old old) {
        Sealed sealed = old.sealed() == null
                ? names.seal(old.petition(), old.plain())
                : names.renew(old.petition(), Sealed.ofBytes(old.sealed()));
        jdbc.prepareStatement(
                "UPDATE petition SET organizer_name = '', organizer_name_sealed = ? WHERE id = ?", statement -> {
                    statement.setBytes(1, sealed.bytes());
                    statement.setString(2, old.petition().value());
                    return statement.executeUpdate();
                });
    }

    private record Old(PetitionId petition, String plain, byte[] sealed) {}
}
