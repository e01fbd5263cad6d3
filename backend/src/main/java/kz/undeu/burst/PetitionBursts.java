package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition with what sticks out on it.
 *
 * @param signatures in force that the window brought
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"}, "state": "OPEN",
         "signatures": 468,
         "bursts": [{"kind": "ORIGIN", "from": "2026-11-15T20:00:00Z", "to": "2026-11-15T21:00:00Z", "signatures": 215,
           "ofAll": 231, "usualPerMinute": null, "usualShare": 0.02, "region": null, "block": "A",
           "origin": "b1a5a5d8a174d158"}]}""")
record PetitionBursts(
        PetitionId petition, LocalizedText title, PetitionState state, long signatures, List<BurstView> bursts) {}
