package kz.undeu.moderation;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import kz.undeu.identity.PersonKeyRenewal;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.StoredKeys;

/** What decisions, notes and locks hold that a rotation of secrets renews. */
@Factory
class ModerationRenewals {

    @Singleton
    @Named("decision.moderator_key")
    Renewal moderatorKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("decision", "moderator_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("moderation_note.author_key")
    Renewal authorKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("moderation_note", "author_key", stored, jdbc, transactions);
    }

    @Singleton
    @Named("edit_lock.holder_key")
    Renewal holderKeys(StoredKeys stored, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        return new PersonKeyRenewal("edit_lock", "holder_key", stored, jdbc, transactions);
    }
}
