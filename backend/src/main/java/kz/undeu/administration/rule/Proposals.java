package kz.undeu.administration.rule;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.Level;

/** Threshold rules that administrators proposed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Proposals extends GenericRepository<Proposal, Long> {

    Optional<Proposal> findById(long id);

    List<Proposal> findAllOrderByIdDesc();

    boolean existsByLevelAndTierAndState(Level level, int tier, ProposalState state);

    Proposal save(Proposal proposal);

    /** Decides on a proposal; 0 when somebody was faster. */
    @Query("UPDATE rule_proposal SET state = :to, decision_act = :act WHERE id = :id AND state = 'PROPOSED'")
    int decide(long id, ProposalState to, long act);

    /** Locks the rules until the running transaction ends, so that two who propose at once take turns. */
    @Query("SELECT tier FROM threshold_rule WHERE level = :level FOR UPDATE")
    List<Integer> lock(Level level);
}
