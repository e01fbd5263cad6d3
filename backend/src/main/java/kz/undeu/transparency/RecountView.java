package kz.undeu.transparency;

import io.micronaut.serde.annotation.Serdeable;
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
