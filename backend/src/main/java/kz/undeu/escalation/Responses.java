package kz.undeu.escalation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Responses extends GenericRepository<Response, EscalationId> {

    Response save(Response response);

    Optional<Response> findByEscalation(EscalationId escalation);
}
