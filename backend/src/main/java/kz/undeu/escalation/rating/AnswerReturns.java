package kz.undeu.escalation.rating;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/** Reads and adds returns of answers. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AnswerReturns extends GenericRepository<AnswerReturn, EscalationId> {

    Optional<AnswerReturn> findByEscalation(EscalationId escalation);

    List<AnswerReturn> findByEscalationIn(Collection<EscalationId> escalations);

    /** Adds a return unless there is one; 1 to the one caller who added it. */
    @Query("""
            INSERT IGNORE INTO answer_return (escalation, returned_at, working_days_allowed, signatures, ratings,
                legal_basis, explanation)
            VALUES (:escalation, :returnedAt, :workingDaysAllowed, :signatures, :ratings, :legalBasis, :explanation)""")
    int add(
            EscalationId escalation,
            Instant returnedAt,
            int workingDaysAllowed,
            long signatures,
            @TypeDef(type = DataType.JSON) List<RatingCount.Frozen> ratings,
            @TypeDef(type = DataType.JSON) LocalizedText legalBasis,
            @TypeDef(type = DataType.JSON) LocalizedText explanation);
}
