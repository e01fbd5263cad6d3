package kz.undeu.escalation.response;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.escalation.EscalationId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Answers extends GenericRepository<Answer, EscalationId> {

    List<Answer> saveAll(Iterable<Answer> answers);

    List<Answer> findByEscalationOrderByDemand(EscalationId escalation);
}
