package kz.undeu.notification.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.Sealed;

/** Seals e-mail addresses with the active key, and hashes them with the active pepper. */
@Singleton
class SubscriberRenewal implements Renewal {

    private final Addresses addresses;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    SubscriberRenewal(Addresses addresses, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "subscriber";
    }

    @Override
    public int renew(int limit) {
        return transactions.executeWrite(status -> {
            List<Old> old = findOld(limit);
            old.forEach(this::renew);
            return old.size();
        });
    }

    /** Locked, so that an address that is destroyed meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] sealed = addresses.activePrefix();
        return jdbc.prepareStatement("""
                SELECT id, address FROM subscriber
                WHERE LEFT(address, 5) <> ? OR LEFT(address_hash, 4) <> ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setBytes(1, sealed);
            statement.setBytes(2, addresses.activeHashPrefix());
            statement.setInt(3, limit);
            List<Old> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Old(rows.getLong(1), Sealed.ofBytes(rows.getBytes(2))));
                }
            }
            return found;
        });
    }

    private void renew(Old old) {
        EmailAddress address = addresses.open(old.id(), old.address());
        byte[] hash = addresses.hash(address);
        // While replicas changed over one by one, an address may have got a second row. The younger one gives way.
        jdbc.prepareStatement("DELETE FROM subscriber WHERE address_hash = ? AND id <> ?", statement -> {
            statement.setBytes(1, hash);
            statement.setLong(2, old.id());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("UPDATE subscriber SET address = ?, address_hash = ? WHERE id = ?", statement -> {
            statement.setBytes(1, addresses.seal(old.id(), address).bytes());
            statement.setBytes(2, hash);
            statement.setLong(3, old.id());
            return statement.executeUpdate();
        });
    }

    private record Old(long id, Sealed address) {}
}
