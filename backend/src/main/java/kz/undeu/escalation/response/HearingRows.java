package kz.undeu.escalation.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HearingRows extends GenericRepository<Hearing, EscalationId> {

    Hearing save(Hearing hearing);

    List<Hearing> findByEscalationOrderByNumber(EscalationId escalation);

    @Query("""
            UPDATE hearing SET cancelled_at = :at, cancelled_why = :why
            WHERE escalation = :escalation AND number = :number AND cancelled_at IS NULL""")
    int cancel(EscalationId escalation, int number, @TypeDef(type = DataType.JSON) LocalizedText why, Instant at);
}
