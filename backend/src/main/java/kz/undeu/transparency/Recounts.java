package kz.undeu.transparency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** What the recounts found. Rows are written by the replica that recounts, and never changed once it is finished. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Recounts extends GenericRepository<Recount, Long> {

    @Query("INSERT INTO recount (started_at, petitions, events, differing) VALUES (:at, 0, 0, 0)")
    void start(Instant at);

    @Query("SELECT MAX(id) FROM recount WHERE started_at = :at AND finished_at IS NULL")
    long findRunning(Instant at);

    @Query("""
            UPDATE recount SET finished_at = :at, petitions = :petitions, events = :events, differing = :differing
            WHERE id = :id""")
    void finish(long id, Instant at, long petitions, long events, long differing);

    @Query("""
            INSERT INTO recount_difference (recount, petition, position, kind, place, detail)
            VALUES (:recount, :petition, :position, :kind, :place, :detail)""")
    void differ(long recount, PetitionId petition, int position, DifferenceKind kind, String place, String detail);

    @Query("""
            SELECT id, started_at, finished_at, petitions, events, differing FROM recount
            WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1""")
    Optional<Recount> findLatest();
}
