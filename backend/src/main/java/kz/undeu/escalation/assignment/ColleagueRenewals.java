package kz.undeu.escalation.assignment;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What officers' rows hold that a rotation of secrets renews. */
@Factory
class ColleagueRenewals {

    @Singleton
    @Named("colleague.person_key")
    Renewal colleagueKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("colleague", "person_key", stored, jdbc, transactions);
    }
}
