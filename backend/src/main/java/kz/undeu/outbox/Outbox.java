package kz.undeu.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The events that wait to be handed on. Save one in the transaction that causes it. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Outbox extends GenericRepository<OutboxEvent, Long> {

    OutboxEvent save(OutboxEvent event);

    /** Claims the next due event for the running transaction; other relays skip it. */
    @Query("""
            SELECT id, kind, subject, payload, occurred_at, attempts, next_attempt_at, last_error FROM outbox
            WHERE next_attempt_at <= :at ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
    Optional<OutboxEvent> claimDue(Instant at);

    @Query("DELETE FROM outbox WHERE id = :id")
    void remove(Long id);

    @Query("""
            UPDATE outbox SET attempts = attempts + 1, next_attempt_at = :nextAttemptAt, last_error = :lastError
            WHERE id = :id""")
    void postpone(Long id, Instant nextAttemptAt, String lastError);

    long count();

    /** When what waits for longest occurred, whether it is due or was put off. */
    @Query("SELECT MIN(occurred_at) FROM outbox")
    Optional<Instant> findOldest();
}
