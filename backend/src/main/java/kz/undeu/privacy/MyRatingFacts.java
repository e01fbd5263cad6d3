package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.escalation.rating.MyRating;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * That I rated an agency's answer to a demand. How, nobody knows.
 *
 * @param agency the slug of the agency
 * @param round 1, or 2 for the answer given after a return
 * @param keptUntil the last day on which it is known that I did
 */
@Serdeable
record MyRatingFacts(
        PetitionId petition, LocalizedText title, String agency, int demand, int round, LocalDate keptUntil) {

    static MyRatingFacts of(MyRating rating, LocalizedText title) {
        return new MyRatingFacts(
                rating.petition(), title, rating.agency(), rating.demand(), rating.round(), rating.keptUntil());
    }
}
