package kz.undeu.escalation.rating;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Owed;
import kz.undeu.kernel.LocalizedText;

/** Reads and adds returns of answers. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AnswerReturns extends GenericRepository<AnswerReturn, EscalationId> {

    Optional<AnswerReturn> findByEscalation(EscalationId escalation);

    /** Those of some escalations whose agency has not answered anew. */
    @Query("""
            SELECT r.escalation, r.returned_at, r.answer_version, r.working_days_allowed, r.due_on, r.signatures, r.ratings, r.legal_basis,
                r.explanation FROM answer_return r
            WHERE r.escalation IN (:escalations) AND NOT """ + " " + Owed.ANSWERED_ANEW)
    List<AnswerReturn> findOwed(Collection<EscalationId> escalations);

    /** All of those. */
    @Query("""
            SELECT r.escalation, r.returned_at, r.answer_version, r.working_days_allowed, r.due_on, r.signatures, r.ratings, r.legal_basis,
                r.explanation FROM answer_return r
            WHERE NOT """ + " " + Owed.ANSWERED_ANEW)
    List<AnswerReturn> findOwed();

    /** Moves the deadline of the new answer while it is not there. */
    @Query("UPDATE answer_return r SET r.due_on = :day WHERE r.escalation = :escalation AND NOT " + Owed.ANSWERED_ANEW)
    int move(EscalationId escalation, LocalDate day);

    /** Adds a return unless there is one; 1 to the one caller who added it. */
    @Query("""
            INSERT IGNORE INTO answer_return (escalation, returned_at, answer_version, working_days_allowed, due_on, signatures,
                ratings, legal_basis, explanation)
            VALUES (:escalation, :returnedAt, :answerVersion, :workingDaysAllowed, :dueOn, :signatures, :ratings, :legalBasis,
                :explanation)""")
    int add(
            EscalationId escalation,
            Instant returnedAt,
            int answerVersion,
            int workingDaysAllowed,
            LocalDate dueOn,
            long signatures,
            @TypeDef(type = DataType.JSON) List<RatingCount.Frozen> ratings,
            @TypeDef(type = DataType.JSON) LocalizedText legalBasis,
            @TypeDef(type = DataType.JSON) LocalizedText explanation);
}
