package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * How agencies deal with the petitions that reached them.
 *
 * @param day the day, in Almaty, as of which it is counted
 * @param fewestForPercent below so many judged cases there are no percentages
 * @param all the same over all agencies of this answer
 * @param allAfterAnswers what became of their answers
 * @param agencies those that were asked for, by slug, also those that received nothing yet
 */
@Serdeable
@Schema(example = """
        {"day": "2026-11-29", "fewestForPercent": 5,
         "all": {"received": 6, "open": 3, "overdue": 1,
          "registration": {"judged": 4, "done": 3, "onTime": 3, "percentOnTime": null, "medianWorkingDays": 2.0},
          "answer": {"judged": 1, "done": 1, "onTime": 1, "percentOnTime": null, "medianWorkingDays": 18.0},
          "outcomes": {"satisfied": 1, "partlySatisfied": 1, "refused": 1, "notCompetent": 1}},
         "allAfterAnswers": {"ratings": {"demands": 4, "yes": 35, "partly": 35, "no": 35, "returned": 0},
          "commitments": {"made": 3, "waiting": 1, "late": 1, "kept": 1, "keptLate": 0, "broken": 0}},
         "agencies": [{"agency": {"slug": "akimat-62", "kind": "AKIMAT", "jurisdiction": "KZ-62",
            "supervisor": "government",
            "name": {"kk": "Ұлытау облысы әкімдігі", "ru": "Акимат области Ұлытау", "en": "Akimat of Ulytau Region"}},
           "timeliness": {"received": 4, "open": 1, "overdue": 1,
            "registration": {"judged": 2, "done": 1, "onTime": 1, "percentOnTime": null, "medianWorkingDays": 1.0},
            "answer": {"judged": 1, "done": 1, "onTime": 1, "percentOnTime": null, "medianWorkingDays": 18.0},
            "outcomes": {"satisfied": 1, "partlySatisfied": 1, "refused": 1, "notCompetent": 1}},
           "afterAnswers": {"ratings": {"demands": 4, "yes": 35, "partly": 35, "no": 35, "returned": 0},
            "commitments": {"made": 3, "waiting": 1, "late": 1, "kept": 1, "keptLate": 0, "broken": 0}}}]}""")
record AccountabilityView(
        LocalDate day,
        int fewestForPercent,
        Timeliness all,
        AfterAnswers allAfterAnswers,
        List<AgencyFigures> agencies) {}
