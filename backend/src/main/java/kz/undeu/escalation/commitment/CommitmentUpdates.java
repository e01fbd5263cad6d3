package kz.undeu.escalation.commitment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Reads and adds what agencies say of their promises. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface CommitmentUpdates extends GenericRepository<CommitmentUpdate, Long> {

    CommitmentUpdate save(CommitmentUpdate update);

    List<CommitmentUpdate> findByCommitmentOrderById(long commitment);

    List<CommitmentUpdate> findByCommitmentInOrderById(Collection<Long> commitments);
}
