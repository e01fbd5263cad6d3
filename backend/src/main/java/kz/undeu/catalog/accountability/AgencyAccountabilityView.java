package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.agency.AgencyView;

/**
 * How one agency deals with the petitions that reached it.
 *
 * @param day the day, in Almaty, as of which it is counted
 * @param fewestForPercent below so many judged cases there are no percentages
 * @param months the last twelve, the oldest first, by the day of forwarding
 */
@Serdeable
@Schema(example = """
        {"day": "2026-11-29", "fewestForPercent": 5,
         "agency": {"slug": "akimat-62", "kind": "AKIMAT", "jurisdiction": "KZ-62", "supervisor": "government",
          "name": {"kk": "Ұлытау облысы әкімдігі", "ru": "Акимат области Ұлытау", "en": "Akimat of Ulytau Region"}},
         "timeliness": {"received": 4, "open": 1, "overdue": 1,
          "registration": {"judged": 2, "done": 1, "onTime": 1, "percentOnTime": null, "medianWorkingDays": 1.0},
          "answer": {"judged": 1, "done": 1, "onTime": 1, "percentOnTime": null, "medianWorkingDays": 18.0},
          "outcomes": {"satisfied": 1, "partlySatisfied": 1, "refused": 1, "notCompetent": 1}},
         "afterAnswers": {"ratings": {"demands": 4, "yes": 35, "partly": 35, "no": 35, "returned": 0},
          "commitments": {"made": 3, "waiting": 1, "late": 1, "kept": 1, "keptLate": 0, "broken": 0}},
         "months": [{"month": "2026-10", "received": 1, "onTime": 1, "late": 0, "open": 0, "overdue": 0}]}""")
record AgencyAccountabilityView(
        LocalDate day,
        int fewestForPercent,
        AgencyView agency,
        Timeliness timeliness,
        AfterAnswers afterAnswers,
        List<MonthView> months) {}
