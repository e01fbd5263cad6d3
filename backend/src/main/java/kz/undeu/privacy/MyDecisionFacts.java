package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;

/**
 * A decision I took as a moderator.
 *
 * @param keptUntil the last day on which it is known that it was me
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "verdict": "PUBLISH",
         "decidedAt": "2026-10-10T15:59:56Z", "keptUntil": "2029-10-10"}""")
record MyDecisionFacts(
        PetitionId petition, LocalizedText title, Verdict verdict, Instant decidedAt, LocalDate keptUntil) {}
