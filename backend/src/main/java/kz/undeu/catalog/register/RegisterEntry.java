package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;

/**
 * A decision of a moderator, as everybody may read it. Who decided is not public.
 *
 * @param number of the decision; a later one has a greater number
 * @param reasonCode of the rejection, also where its appeal is decided
 * @param petition null for a publication as long as the petition is not listed: until then it opens by its link only
 * @param title null where the petition is not named or its text is withheld
 * @param textWithheld whether the text is withheld, so that only its fingerprint is public
 * @param textSha256 64 hex digits; null where the petition is not named
 * @param workingDaysTaken from the submission, the appeal or the return to the decision; null where nothing was waited for
 * @param workingDaysAllowed the service level on the day of the decision; null where nothing was waited for
 * @param appealedAt of a rejection: when the organizer appealed, or null
 * @param outcome of that appeal: UPHOLD or OVERTURN, or null while it waits
 */
@Serdeable
@Schema(example = """
        {"number": 16, "verdict": "PUBLISH", "reasonCode": null, "decidedAt": "2026-10-10T15:59:56Z",
         "legalBasis": null, "explanation": null, "petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"},
         "textWithheld": false, "textSha256": "0428f3b9a8b25b5b29e15fab57d1b5defa18e46b1ea09960c48dd5b4b648d0e9",
         "jurisdiction": "KZ-75", "topic": "environment", "workingDaysTaken": 5, "workingDaysAllowed": 10,
         "appealedAt": null, "outcome": null, "outcomeAt": null}""")
public record RegisterEntry(
        long number,
        Verdict verdict,
        @Nullable ReasonCode reasonCode,
        Instant decidedAt,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation,
        @Nullable PetitionId petition,
        @Nullable LocalizedText title,
        boolean textWithheld,
        @Nullable String textSha256,
        JurisdictionCode jurisdiction,
        String topic,
        @Nullable Integer workingDaysTaken,
        @Nullable Integer workingDaysAllowed,
        @Nullable Instant appealedAt,
        @Nullable Verdict outcome,
        @Nullable Instant outcomeAt) {}
