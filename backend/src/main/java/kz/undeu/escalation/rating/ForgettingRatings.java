package kz.undeu.escalation.rating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** Destroys who has rated once nobody can rate any more. The sums stay: they are of nobody. */
@Singleton
public class ForgettingRatings {

    private final RatingRows rows;
    private final LegalNumbers numbers;

    ForgettingRatings(RatingRows rows, LegalNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    /** A petition with marks of answers whose time for ratings is over. */
    public Optional<PetitionId> petitionWithMarks(Instant at) {
        return rows.petitionWithMarks(answeredBefore(at));
    }

    /**
     * Destroys such marks of a petition in the running transaction.
     *
     * @return how many; less than the limit when none are left
     */
    public int forget(PetitionId petition, int limit, Instant at) {
        return rows.forget(petition, answeredBefore(at), limit);
    }

    private Instant answeredBefore(Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        return today.minusMonths(numbers.inForce(LegalNumber.RATING_MONTHS, today))
                .atStartOfDay(WorkingDays.ZONE)
                .toInstant();
    }
}
