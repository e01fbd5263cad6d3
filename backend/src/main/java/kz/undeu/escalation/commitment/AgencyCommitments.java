package kz.undeu.escalation.commitment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;

/** Reads and adds what agencies promised. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AgencyCommitments extends GenericRepository<AgencyCommitment, Long> {

    AgencyCommitment save(AgencyCommitment commitment);

    Optional<AgencyCommitment> findById(Long id);

    List<AgencyCommitment> findByEscalationInOrderById(Collection<EscalationId> escalations);

    List<AgencyCommitment> findAllOrderById();

    @Query("""
            SELECT c.id, c.escalation, c.demand, c.text, c.due_on, c.made_at FROM agency_commitment c
            JOIN escalation e ON e.id = c.escalation WHERE e.agency = :agency ORDER BY c.id""")
    List<AgencyCommitment> findByAgency(String agency);

    /** Holds a commitment for the running transaction, so that updates come one after another. */
    @Query("SELECT id FROM agency_commitment WHERE id = :id FOR UPDATE")
    Optional<Long> hold(long id);

    /** Holds an escalation for the running transaction, so that its commitments are counted one after another. */
    @Query("SELECT id FROM escalation WHERE id = :escalation FOR UPDATE")
    Optional<String> holdEscalation(EscalationId escalation);

    @Query("SELECT COUNT(*) FROM agency_commitment WHERE escalation = :escalation AND demand = :demand")
    long count(EscalationId escalation, int demand);
}
