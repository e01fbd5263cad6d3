package kz.undeu.client;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What machines of agencies hold that a rotation of secrets renews. */
@Factory
class ClientRenewals {

    @Singleton
    @Named("agency_client.created_by_key")
    Renewal creatorKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("agency_client", "created_by_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("agency_client.disabled_by_key")
    Renewal disablerKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("agency_client", "disabled_by_key", stored, jdbc, transactions);
    }
}
