package kz.undeu.petition;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What petitions hold that a rotation of secrets renews. */
@Factory
class PetitionRenewals {

    @Singleton
    @Named("petition.organizer_key")
    Renewal organizerKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("petition", "organizer_key", stored, jdbc, transactions);
    }
}
