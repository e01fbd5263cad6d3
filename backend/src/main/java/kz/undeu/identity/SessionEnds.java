package kz.undeu.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The sessions that ended before their time. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionEnds extends GenericRepository<SessionEnd, byte[]> {

    @Query("""
            INSERT INTO session_end (id, kind, ended_at, forget_at) VALUES (:id, :kind, :endedAt, :forgetAt)
            ON DUPLICATE KEY UPDATE ended_at = GREATEST(ended_at, :endedAt),
                forget_at = GREATEST(forget_at, :forgetAt), recorded_at = CURRENT_TIMESTAMP(6)""")
    void record(byte[] id, SessionEnd.Kind kind, Instant endedAt, Instant forgetAt);

    @Query("SELECT id, kind, ended_at, forget_at FROM session_end")
    List<SessionEnd> findAllRows();

    /** Those of the last ten minutes by the clock of the database, which is the same for all replicas. */
    @Query("""
            SELECT id, kind, ended_at, forget_at FROM session_end
            WHERE recorded_at > CURRENT_TIMESTAMP(6) - INTERVAL 10 MINUTE""")
    List<SessionEnd> findRecent();

    @Query("DELETE FROM session_end WHERE forget_at <= :at")
    int forget(Instant at);
}
