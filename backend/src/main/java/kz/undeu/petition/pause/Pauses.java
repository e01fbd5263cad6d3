package kz.undeu.petition.pause;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pauses of collection, a few a year. Only {@link Pausing} writes them. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Pauses extends GenericRepository<Pause, Long> {

    Pause save(Pause pause);

    Optional<Pause> findById(Long id);

    /** The one that lasts, if any. */
    Optional<Pause> findByEndedAtIsNull();

    List<Pause> findAllOrderByStartedAt();

    @Query("UPDATE collection_pause SET ended_at = :at, ongoing = NULL WHERE id = :id AND ended_at IS NULL")
    int end(Long id, Instant at);
}
