package kz.undeu.escalation.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Extensions extends GenericRepository<Extension, Long> {

    Optional<Extension> findByEscalationAndRoute(EscalationId escalation, int route);

    List<Extension> findByEscalationOrderById(EscalationId escalation);

    /** Writes one down, in the caller's transaction; 0 when it is extended on that route already. */
    @Query("""
            INSERT IGNORE INTO extension (escalation, route, agency, working_days, reason, due_on_before, extended_at)
            VALUES (:escalation, :route, :agency, :workingDays, :reason, :dueOnBefore, :at)""")
    int add(
            EscalationId escalation,
            int route,
            String agency,
            int workingDays,
            @TypeDef(type = DataType.JSON) LocalizedText reason,
            LocalDate dueOnBefore,
            Instant at);
}
