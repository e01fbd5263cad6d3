package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An invalidation as moderators see it.
 *
 * @param title of the petition
 * @param from the first instant of the window
 * @param to the first instant behind it
 * @param byOrigin whether only one address block was meant
 * @param signatures how many were frozen with the proposal
 * @param digest hex of the SHA-256 of their event indexes, ascending, each with a line feed
 * @param invalidated how many are out of the tally by now
 * @param skipped how many were no longer in force when their turn came
 * @param inForceBefore the tally just before the first batch
 * @param inForceAfter the tally just after the latest batch
 * @param mine whether the caller proposed it, or proposed to lift it
 * @param own whether the caller organizes the petition and so may not decide
 */
@Serdeable
@Schema(example = """
        {"id": "9d2v7hk4pa", "petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "state": "DONE",
         "from": "2026-11-15T20:00:00Z", "to": "2026-11-15T21:00:00Z", "region": null, "byOrigin": true,
         "reasonCode": "AUTOMATED_SIGNING", "legalBasis": {"kk": "ӘРПК 90-2-бабы", "ru": "АППК, статья 90-2"},
         "explanation": {"kk": "Қолтаңбаларды бір мекенжайдан бағдарлама қойған",
          "ru": "Подписи поставила программа с одного адреса"}, "signatures": 215,
         "digest": "bda9772f632892bd6630df7121c76c51c98135ba7ceb388627e2d2789049b51c",
         "proposedAt": "2026-11-16T05:10:00Z", "expiresAt": "2026-11-23T05:10:00Z",
         "approvedAt": "2026-11-18T07:20:02Z", "endedAt": null, "doneAt": "2026-11-18T07:20:11Z", "invalidated": 212,
         "skipped": 3, "inForceBefore": 8790, "inForceAfter": 8578, "liftExplanation": null, "liftProposedAt": null,
         "liftedAt": null, "mine": false, "own": false}""")
record InvalidationView(
        InvalidationId id,
        PetitionId petition,
        LocalizedText title,
        InvalidationState state,
        Instant from,
        Instant to,
        @Nullable JurisdictionCode region,
        boolean byOrigin,
        InvalidationReason reasonCode,
        LocalizedText legalBasis,
        LocalizedText explanation,
        long signatures,
        String digest,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant approvedAt,
        @Nullable Instant endedAt,
        @Nullable Instant doneAt,
        long invalidated,
        long skipped,
        @Nullable Long inForceBefore,
        @Nullable Long inForceAfter,
        @Nullable LocalizedText liftExplanation,
        @Nullable Instant liftProposedAt,
        @Nullable Instant liftedAt,
        boolean mine,
        boolean own) {

    static InvalidationView of(Invalidation invalidation, LocalizedText title, boolean mine, boolean own) {
        return new InvalidationView(
                invalidation.id(),
                invalidation.petition(),
                title,
                invalidation.state(),
                invalidation.windowFrom(),
                invalidation.windowTo(),
                invalidation.region(),
                invalidation.byOrigin(),
                invalidation.reasonCode(),
                invalidation.legalBasis(),
                invalidation.explanation(),
                invalidation.signatures(),
                invalidation.digest(),
                invalidation.proposedAt(),
                invalidation.expiresAt(),
                invalidation.approvedAt(),
                invalidation.endedAt(),
                invalidation.doneAt(),
                invalidation.invalidated(),
                invalidation.skipped(),
                invalidation.inForceBefore(),
                invalidation.inForceAfter(),
                invalidation.liftExplanation(),
                invalidation.liftProposedAt(),
                invalidation.liftedAt(),
                mine,
                own);
    }
}
