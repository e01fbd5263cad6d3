package kz.undeu.escalation.assignment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Assignments extends GenericRepository<Assignment, EscalationId> {

    Optional<Assignment> findByEscalation(EscalationId escalation);

    List<Assignment> findByEscalationIn(Collection<EscalationId> escalations);

    /** Makes two who take one case at once take turns. */
    @Query("SELECT id FROM escalation WHERE id = :escalation FOR UPDATE")
    String lock(EscalationId escalation);

    @Query("""
            INSERT INTO assignment (escalation, colleague, assigned_at) VALUES (:escalation, :colleague, :at)
            ON DUPLICATE KEY UPDATE colleague = VALUES(colleague), assigned_at = VALUES(assigned_at)""")
    void put(EscalationId escalation, ColleagueId colleague, Instant at);

    @Query("DELETE FROM assignment WHERE escalation = :escalation")
    void remove(EscalationId escalation);
}
