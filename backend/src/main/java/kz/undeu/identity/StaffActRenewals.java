package kz.undeu.identity;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** What acts of staff hold that a rotation of secrets renews. */
@Factory
class StaffActRenewals {

    @Singleton
    @Named("staff_act.actor_key")
    Renewal actorKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("staff_act", "actor_key", stored, jdbc, transactions);
    }
}
