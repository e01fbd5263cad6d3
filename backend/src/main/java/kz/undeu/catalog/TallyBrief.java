package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.signature.Tally;

/**
 * How many signatures there are.
 *
 * @param inForce signed - withdrawn - invalidated
 * @param asOf when it last changed, or null before publication
 */
@Serdeable
public record TallyBrief(
        long inForce,
        long signed,
        long withdrawn,
        long invalidated,
        @Nullable Instant asOf) {

    static final TallyBrief NONE = new TallyBrief(0, 0, 0, 0, null);

    static TallyBrief of(@Nullable Tally tally) {
        return tally == null
                ? NONE
                : new TallyBrief(
                        tally.inForce(), tally.signed(), tally.withdrawn(), tally.invalidated(), tally.changedAt());
    }
}
