package kz.undeu.privacy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The public record of destructions. Append-only but for the count of the running day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Destructions extends GenericRepository<Destruction, Long> {

    @Query("""
            INSERT INTO destruction (rule, petition, destroyed_on, destroyed_at, row_count)
            VALUES (:rule, :petition, :on, :at, :rows)
            ON DUPLICATE KEY UPDATE destroyed_at = VALUES(destroyed_at), row_count = row_count + VALUES(row_count)""")
    void record(DestructionRule rule, String petition, LocalDate on, Instant at, long rows);

    @Query("""
            SELECT id, rule, petition, destroyed_on, destroyed_at, row_count FROM destruction
            WHERE id < :before ORDER BY id DESC LIMIT :limit""")
    List<Destruction> findBefore(long before, int limit);
}
