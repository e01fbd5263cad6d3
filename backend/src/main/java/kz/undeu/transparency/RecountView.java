package kz.undeu.transparency;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;

/**
 * What the last recount of all petitions found.
 *
 * @param finishedAt when it ended
 * @param petitions counted from rows, events and published log
 * @param events counted
 * @param differingPetitions petitions whose counts disagree
 */
@Serdeable
@Schema(example = """
        {"startedAt": "2026-11-28T22:00:00Z", "finishedAt": "2026-11-28T22:00:41Z", "petitions": 13,
         "events": 35210, "differingPetitions": 0}""")
record RecountView(Instant startedAt, Instant finishedAt, long petitions, long events, long differingPetitions) {

    static RecountView of(Recount recount) {
        return new RecountView(
                recount.startedAt(),
                Objects.requireNonNull(recount.finishedAt()),
                recount.petitions(),
                recount.events(),
                recount.differing());
    }
}
