package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answers that a moderator may return, the oldest first, and the numbers of the law that say which these are.
 *
 * @param next always null: there is one page
 * @param noPercent so many of a hundred of those who rated a demand must have said no, at least
 * @param ratersPercent so many of a hundred of those who signed must have rated it, at least
 * @param newAnswerWorkingDays so many working days an agency has to answer anew
 */
@Serdeable
@Schema(example = """
        {"items": [{"escalation": "xy1cv4e8xb", "petition": "kdzb2wrsx7",
           "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
            "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "agency": "akimat-62",
           "answeredAt": "2026-11-06T05:40:00Z", "signatures": 2405,
           "ratings": [{"demand": 1, "yes": 26, "partly": 9, "no": 5}, {"demand": 2, "yes": 3, "partly": 9, "no": 28}],
           "inadequate": [2], "endsAt": "2027-05-06T19:00:00Z"}],
         "next": null, "noPercent": 60, "ratersPercent": 1, "newAnswerWorkingDays": 15}""")
record InadequateAnswersView(
        List<InadequateAnswerView> items,
        @Nullable String next,
        int noPercent,
        int ratersPercent,
        int newAnswerWorkingDays) {}
