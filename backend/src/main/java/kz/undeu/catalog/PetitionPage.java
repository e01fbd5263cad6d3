package kz.undeu.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.petition.PetitionView;
import kz.undeu.threshold.ThresholdView;

/**
 * A petition with all that a reader asks first.
 *
 * @param thresholds the ladder, lowest tier first; empty before publication
 * @param own whether the caller organizes or co-organizes it
 */
@Serdeable
@Schema(example = """
        {"id": "kdzb2wrsx7", "state": "OPEN", "closedBecause": null, "closingReason": null,
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"},
         "summary": {"kk": "Соңғы автобус кешкі сегіз жарымда кетеді, ал ауысым мен кешкі сабақ одан кеш бітеді.",
          "ru": "Последний автобус уходит в половине девятого, а смены и вечерние занятия заканчиваются позже."},
         "background": {"kk": "Жезқазған мен Сәтбаевтың арасы — жиырма шақырымға жуық.",
          "ru": "От Жезказгана до Сатпаева около двадцати километров."},
         "formattedBackground": {"kk": [{"kind": "PARAGRAPH",
            "children": [{"kind": "TEXT", "text": "Жезқазған мен Сәтбаевтың арасы — жиырма шақырымға жуық."}]}],
          "ru": [{"kind": "PARAGRAPH",
            "children": [{"kind": "TEXT", "text": "От Жезказгана до Сатпаева около двадцати километров."}]}]},
         "demands": [{"number": 1,
           "text": {"kk": "Екі қаладан да соңғы автобус күн сайын 23:00-ден ерте шықпасын.",
            "ru": "Последний автобус из каждого города отправлять не раньше 23:00."}}],
         "images": [], "jurisdiction": "KZ-62", "topic": "transport", "organizer": {"displayName": "Ерлан Б."},
         "coOrganizers": [], "role": null, "submittedAt": "2026-08-03T15:59:47Z",
         "publishedAt": "2026-08-09T15:59:47Z", "seedingGoal": 50, "requiredLevel": null,
         "seedingEndsAt": "2026-08-21T19:00:00Z", "openedAt": "2026-08-11T07:46:07Z",
         "closesAt": "2027-02-09T19:00:00Z", "closedAt": null,
         "textSha256": "dbfa77b632a95c6ef20ac92cbeafe33414d4d9112cb13ba0cfbb118ef2277ae0", "revision": null,
         "tally": {"inForce": 2405, "signed": 2411, "withdrawn": 6, "invalidated": 0, "asOf": "2026-11-29T15:50:08Z"},
         "thresholds": [{"tier": 1, "name": "akimat", "required": 2190, "reachedAt": "2026-10-10T04:37:04Z",
           "agency": "akimat-62", "reviewWorkingDays": 20, "spreadRegions": null,
           "proof": {"kind": "PERCENT_OF_POPULATION", "value": "1", "population": 218993,
            "populationAsOf": "2026-01-01", "source": "Bureau of National Statistics of the Republic of Kazakhstan",
            "formula": "ceil(218993 * 1 / 100)", "rounding": "CEILING",
            "basis": "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5",
            "ruleEffectiveFrom": "2024-04-04", "spread": null}}],
         "next": {"tier": 2, "required": 4380, "missing": 1975, "agency": "maslikhat-62", "spreadRegions": null},
         "own": false}""")
public record PetitionPage(
        @JsonUnwrapped PetitionView petition,
        TallyBrief tally,
        List<ThresholdView> thresholds,
        @Nullable NextThreshold next,
        boolean own) {}
