package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.invalidation.InvalidationState;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An invalidation of signatures that I proposed, approved or lifted as a moderator.
 *
 * @param keptUntil the last day on which it is known that it was me, or null while it is under way
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "state": "DONE",
         "proposedAt": "2026-11-16T05:10:00Z", "keptUntil": "2029-11-18"}""")
record MyInvalidationFacts(
        PetitionId petition,
        LocalizedText title,
        InvalidationState state,
        Instant proposedAt,
        @Nullable LocalDate keptUntil) {}
