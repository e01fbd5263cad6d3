package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition I co-organize, or did.
 *
 * @param name my name as the public sees it, or null since I left
 * @param acceptedAt when I accepted the invitation
 * @param leftAt when I left or was removed, or null; that I took part stays known, so that I do not decide over it
 * @param keptUntil the last day on which it is known, or null when that day is not yet known
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "state": "OPEN",
         "name": "Айгүл С.", "acceptedAt": "2026-10-04T09:12:45Z", "leftAt": null, "keptUntil": null}""")
record MyCoOrganizingFacts(
        PetitionId petition,
        LocalizedText title,
        PetitionState state,
        @Nullable String name,
        Instant acceptedAt,
        @Nullable Instant leftAt,
        @Nullable LocalDate keptUntil) {}
