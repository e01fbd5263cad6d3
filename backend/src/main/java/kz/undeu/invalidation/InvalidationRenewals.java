package kz.undeu.invalidation;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What invalidations hold that a rotation of secrets renews. */
@Factory
class InvalidationRenewals {

    @Singleton
    @Named("invalidation.proposer_key")
    Renewal proposerKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("invalidation", "proposer_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("invalidation.approver_key")
    Renewal approverKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("invalidation", "approver_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("invalidation.lifter_key")
    Renewal lifterKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("invalidation", "lifter_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("invalidation.lift_approver_key")
    Renewal liftApproverKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("invalidation", "lift_approver_key", stored, jdbc, transactions);
    }
}
