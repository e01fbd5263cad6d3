package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A reason that waits for a moderator.
 *
 * @param title of the petition
 * @param displayName given name and initial of who wrote it, or null where they are not shown
 * @param reports how often it was reported for what, the most frequent first
 * @param own whether the moderator wrote it, or works or worked on the petition, and so may not decide
 */
@Serdeable
@Schema(example = """
        {"id": "6", "petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "displayName": "Руслан Т.",
         "reason": "Недорогое такси по городу, ночью без наценки.", "firstReportedAt": "2026-11-26T13:05:40Z",
         "reports": [{"because": "ADVERTISING", "number": 2}], "own": false}""")
record ReportedReasonView(
        String id,
        PetitionId petition,
        LocalizedText title,
        @Nullable String displayName,
        String reason,
        Instant firstReportedAt,
        List<Reports> reports,
        boolean own) {

    /** How often it was reported for one cause. */
    @Serdeable
    record Reports(ReportCause because, int number) {}
}
