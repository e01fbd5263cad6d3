package kz.undeu.notification.follow;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What follows hold that a rotation of secrets renews. */
@Factory
class FollowRenewals {

    @Singleton
    @Named("follow.person_key")
    Renewal personKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("follow", "person_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("follow_request.person_key")
    Renewal personKeysOfRequests(
            StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("follow_request", "person_key", stored, jdbc, transactions);
    }
}
