package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "agency": "akimat-62", "demand": 1, "round": 1,
         "keptUntil": "2027-05-06"}""")
record MyRatingFacts(
        PetitionId petition, LocalizedText title, String agency, int demand, int round, LocalDate keptUntil) {

    static MyRatingFacts of(MyRating rating, LocalizedText title) {
        return new MyRatingFacts(
                rating.petition(), title, rating.agency(), rating.demand(), rating.round(), rating.keptUntil());
    }
}
