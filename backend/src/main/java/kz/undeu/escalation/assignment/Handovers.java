package kz.undeu.escalation.assignment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.escalation.EscalationId;

/** How cases changed hands. Append-only. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Handovers extends GenericRepository<Handover, Long> {

    Handover save(Handover handover);

    List<Handover> findByEscalationOrderByIdDesc(EscalationId escalation);
}
