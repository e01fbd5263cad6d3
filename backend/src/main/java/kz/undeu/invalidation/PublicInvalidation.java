package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An invalidation as everybody reads it. No moderator is named, and no origin.
 *
 * @param petition null in the list of all petitions while the petition is unlisted
 * @param title of the petition, null when {@code petition} is
 * @param doneAt when the last of its signatures was out of the tally
 * @param from the first instant of the window in which they were given
 * @param to the first instant behind it
 * @param byRegion whether only signatures from one region were meant
 * @param region which one; null when fewer than 10 were invalidated, so that nobody can be picked out
 * @param byOrigin whether only signatures from one address block were meant
 * @param signatures how many were invalidated
 * @param skipped how many more the rule meant that were no longer in force
 * @param inForceBefore the tally just before the first of them
 * @param inForceAfter the tally just after the last of them; people may have signed in between
 * @param liftedAt when it turned out to be a mistake and its people were let sign again, or null
 */
@Serdeable
@Schema(example = """
        {"id": "9d2v7hk4pa", "petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"},
         "doneAt": "2026-11-18T07:20:11Z", "from": "2026-11-15T20:00:00Z", "to": "2026-11-15T21:00:00Z",
         "byRegion": false, "region": null, "byOrigin": true, "reasonCode": "AUTOMATED_SIGNING",
         "legalBasis": {"kk": "ӘРПК 90-2-бабы", "ru": "АППК, статья 90-2"},
         "explanation": {"kk": "Қолтаңбаларды бір мекенжайдан бағдарлама қойған",
          "ru": "Подписи поставила программа с одного адреса"},
         "signatures": 212, "skipped": 3, "inForceBefore": 8790, "inForceAfter": 8578, "liftedAt": null,
         "liftExplanation": null}""")
public record PublicInvalidation(
        InvalidationId id,
        @Nullable PetitionId petition,
        @Nullable LocalizedText title,
        Instant doneAt,
        Instant from,
        Instant to,
        boolean byRegion,
        @Nullable JurisdictionCode region,
        boolean byOrigin,
        InvalidationReason reasonCode,
        LocalizedText legalBasis,
        LocalizedText explanation,
        long signatures,
        long skipped,
        long inForceBefore,
        long inForceAfter,
        @Nullable Instant liftedAt,
        @Nullable LocalizedText liftExplanation) {

    static PublicInvalidation of(Invalidation done, @Nullable PetitionId petition, @Nullable LocalizedText title) {
        boolean isSmall = done.invalidated() < InvalidationLimit.SMALLEST_SHOWN.max();
        boolean isLifted = done.state() == InvalidationState.LIFTED;
        return new PublicInvalidation(
                done.id(),
                petition,
                title,
                done.doneAt(),
                done.windowFrom(),
                done.windowTo(),
                done.region() != null,
                isSmall ? null : done.region(),
                done.byOrigin(),
                done.reasonCode(),
                done.legalBasis(),
                done.explanation(),
                done.invalidated(),
                done.skipped(),
                done.inForceBefore(),
                done.inForceAfter(),
                done.liftedAt(),
                isLifted ? done.liftExplanation() : null);
    }
}
