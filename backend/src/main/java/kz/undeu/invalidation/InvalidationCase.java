package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An invalidation with what it would do now.
 *
 * @param preview of the frozen signatures that are still in force; only while it waits for approval
 */
@Serdeable
@Schema(example = """
        {"invalidation": {"id": "9d2v7hk4pa", "petition": "ngs7r32m1a",
          "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
           "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "state": "PROPOSED",
          "from": "2026-11-15T20:00:00Z", "to": "2026-11-15T21:00:00Z", "region": null, "byOrigin": true,
          "reasonCode": "AUTOMATED_SIGNING", "legalBasis": {"kk": "ӘРПК 90-2-бабы", "ru": "АППК, статья 90-2"},
          "explanation": {"kk": "Қолтаңбаларды бір мекенжайдан бағдарлама қойған",
           "ru": "Подписи поставила программа с одного адреса"}, "signatures": 215,
          "digest": "bda9772f632892bd6630df7121c76c51c98135ba7ceb388627e2d2789049b51c",
          "proposedAt": "2026-11-16T05:10:00Z", "expiresAt": "2026-11-23T05:10:00Z", "approvedAt": null,
          "endedAt": null, "doneAt": null, "invalidated": 0, "skipped": 0, "inForceBefore": null, "inForceAfter": null,
          "liftExplanation": null, "liftProposedAt": null, "liftedAt": null, "mine": false, "own": false},
         "preview": {"signatures": 215, "share": 0.02445126805413397, "inForceBefore": 8793, "inForceAfter": 8578,
          "most": 200000, "byRegion": [{"jurisdiction": "KZ-75", "signatures": 215, "fewerThan": null}],
          "thresholds": [{"tier": 1, "name": "akimat", "required": 23480, "reachedAt": null, "missingAfter": 14902},
           {"tier": 2, "name": "maslikhat", "required": 46959, "reachedAt": null, "missingAfter": 38381}]}}""")
record InvalidationCase(
        InvalidationView invalidation, @Nullable PreviewView preview) {}
