package kz.undeu.transparency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Which logs the publisher refuses to sign. Written by the replica that publishes, read by all. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LogRefusals extends GenericRepository<LogRefusals.Refusal, PetitionId> {

    @Query("INSERT IGNORE INTO log_refusal (petition, refused_at) VALUES (:petition, :at)")
    void add(PetitionId petition, Instant at);

    @Query("DELETE FROM log_refusal WHERE petition = :petition")
    int remove(PetitionId petition);

    @Query("SELECT petition, refused_at FROM log_refusal ORDER BY petition")
    List<Refusal> findAll();

    /** That a log is refused, and since when. */
    @MappedEntity("log_refusal")
    record Refusal(@Id PetitionId petition, Instant refusedAt) {}
}
