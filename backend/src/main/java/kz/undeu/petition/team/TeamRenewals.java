package kz.undeu.petition.team;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What co-organizers' rows hold that a rotation of secrets renews. */
@Factory
class TeamRenewals {

    @Singleton
    @Named("co_organizer.person_key")
    Renewal coOrganizerKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("co_organizer", "person_key", stored, jdbc, transactions);
    }
}
