package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * Tells which answer is rated now. An answer given anew after a return is rated anew; a correction that an agency makes by
 * itself is not, or whoever dislikes the ratings would correct a comma.
 */
@Singleton
class RatingRounds {

    private final RatingRows rows;
    private final LegalNumbers numbers;

    RatingRounds(RatingRows rows, LegalNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    /**
     * The answer of an escalation that is or was rated last; empty before the answer, and between a return and the new
     * answer.
     */
    Optional<RatingRound> current(EscalationId escalation, @Nullable AnswerReturn returned) {
        return rows.newestAnswer(escalation)
                .filter(newest -> returned == null || returned.isAnsweredBy(newest.number(), newest.answeredAt()))
                .map(newest ->
                        new RatingRound(returned == null ? 1 : 2, newest.answeredAt(), endOf(newest.answeredAt())));
    }

    /** The last day on which the newest answer of an answered escalation is rated. */
    LocalDate lastDay(EscalationId escalation) {
        return lastDayOf(rows.newestAnswer(escalation).orElseThrow().answeredAt());
    }

    private Instant endOf(Instant answeredAt) {
        return WorkingDays.endOf(lastDayOf(answeredAt));
    }

    /** Ratings end with a day in Almaty. */
    private LocalDate lastDayOf(Instant answeredAt) {
        LocalDate day = WorkingDays.dayOf(answeredAt);
        return day.plusMonths(numbers.inForce(LegalNumber.RATING_MONTHS, day));
    }
}
