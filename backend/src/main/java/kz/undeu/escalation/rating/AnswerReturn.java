package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/**
 * That a moderator sent an answer back to its agency.
 *
 * @param answerVersion the newest version of the answer at that moment; null where older code wrote it
 * @param workingDaysAllowed for the new answer, from the day of the return
 * @param dueOn the last day on which the new answer is in time
 * @param signatures in force at that moment
 * @param ratings as they were
 */
@MappedEntity("answer_return")
public record AnswerReturn(
        @Id EscalationId escalation,
        Instant returnedAt,
        @Nullable Integer answerVersion,
        int workingDaysAllowed,
        LocalDate dueOn,
        long signatures,
        @TypeDef(type = DataType.JSON) List<RatingCount.Frozen> ratings,
        @TypeDef(type = DataType.JSON) LocalizedText legalBasis,
        @TypeDef(type = DataType.JSON) LocalizedText explanation) {

    /** The same with another last day for the new answer. */
    public AnswerReturn dueBy(LocalDate day) {
        return new AnswerReturn(
                escalation,
                returnedAt,
                answerVersion,
                workingDaysAllowed,
                day,
                signatures,
                ratings,
                legalBasis,
                explanation);
    }

    /** Whether a version of the answer came after the return; {@link kz.undeu.escalation.Owed#ANSWERED_ANEW} says the same in SQL. */
    public boolean isAnsweredBy(int version, Instant answeredAt) {
        return answerVersion == null ? answeredAt.isAfter(returnedAt) : version > answerVersion;
    }
}
