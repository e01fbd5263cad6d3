package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * How the signatures of a petition came in.
 *
 * @param signatures in force that the window brought
 * @param usualPerMinute before the window
 * @param minutes those with any signature, in their order
 * @param regions the biggest first
 * @param origins address blocks with 10 or more, the biggest first
 * @param own whether the caller works or worked on the petition and so may not decide
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"},
         "from": "2026-11-15T05:00:00Z", "to": "2026-11-16T05:00:00Z", "signatures": 468, "usualPerMinute": 0.17,
         "minutes": [{"at": "2026-11-15T20:00:00Z", "signatures": 4}, {"at": "2026-11-15T20:01:00Z", "signatures": 3}],
         "regions": [{"jurisdiction": "KZ-75", "signatures": 468, "fewerThan": null, "usualShare": 1.0}],
         "origins": [{"block": "A", "origin": "b1a5a5d8a174d158", "signatures": 215, "from": "2026-11-15T20:00:00Z",
           "to": "2026-11-15T21:00:00Z"}],
         "bursts": [{"kind": "ORIGIN", "from": "2026-11-15T20:00:00Z", "to": "2026-11-15T21:00:00Z", "signatures": 215,
           "ofAll": 231, "usualPerMinute": null, "usualShare": 0.02, "region": null, "block": "A",
           "origin": "b1a5a5d8a174d158"}], "own": false}""")
record FlowView(
        PetitionId petition,
        LocalizedText title,
        Instant from,
        Instant to,
        long signatures,
        double usualPerMinute,
        List<MinuteCount> minutes,
        List<RegionFlow> regions,
        List<OriginFlow> origins,
        List<BurstView> bursts,
        boolean own) {}
