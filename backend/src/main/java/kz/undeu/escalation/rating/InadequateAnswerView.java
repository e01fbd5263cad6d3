package kz.undeu.escalation.rating;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An answer that a moderator may return.
 *
 * @param agency the slug of the agency
 * @param answeredAt when the agency answered, whatever it corrected since
 * @param signatures in force
 * @param ratings of each demand that was rated, exactly
 * @param inadequate the demands whose ratings allow the return
 * @param endsAt the first instant at which it cannot be returned any more
 */
@Serdeable
@Schema(example = """
        {"escalation": "xy1cv4e8xb", "petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "agency": "akimat-62",
         "answeredAt": "2026-11-06T05:40:00Z", "signatures": 2405,
         "ratings": [{"demand": 1, "yes": 26, "partly": 9, "no": 5}, {"demand": 2, "yes": 3, "partly": 9, "no": 28}],
         "inadequate": [2], "endsAt": "2027-05-06T19:00:00Z"}""")
record InadequateAnswerView(
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        String agency,
        Instant answeredAt,
        long signatures,
        List<RatingCount.Frozen> ratings,
        List<Integer> inadequate,
        Instant endsAt) {}
