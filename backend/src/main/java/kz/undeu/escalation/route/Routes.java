package kz.undeu.escalation.route;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;

/** Reads and changes how escalations were returned; a decision is conditional on there being none and returns the rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Routes extends GenericRepository<Route, Long> {

    Route save(Route route);

    List<Route> findByEscalationOrderByNumber(EscalationId escalation);

    /** The return of an escalation that waits for a decision. */
    Optional<Route> findByEscalationAndOutcomeIsNull(EscalationId escalation);

    /** Returns that wait for a decision, the oldest first. */
    @Query("""
            SELECT id, escalation, number, agency, named_agency, reason, returned_at, decision_due_on, forwarded_at,
                registration_due_on, registration_number, registered_on, registered_at, review_due_on, outcome, routed_to,
                decision, decided_at
            FROM escalation_route WHERE decided_at IS NULL AND id > :behind ORDER BY id LIMIT :limit""")
    List<Route> findWaiting(long behind, int limit);

    @Query("""
            UPDATE escalation_route SET outcome = 'ROUTED_ON', routed_to = :routedTo, decision = :decision, decided_at = :at
            WHERE id = :id AND outcome IS NULL""")
    int routeOn(Long id, String routedTo, Long decision, Instant at);

    @Query("""
            UPDATE escalation_route SET outcome = 'REFUSED', decision = :decision, decided_at = :at
            WHERE id = :id AND outcome IS NULL""")
    int refuse(Long id, Long decision, Instant at);
}
