package kz.undeu.signature;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;

/**
 * What one batch did to a tally, event by event.
 *
 * @param firstIndex the index of the first event of the batch
 * @param inForceBefore signatures in force before the batch
 * @param inForceAfter signatures in force after each event of the batch; never empty
 * @param regions of each event, whose count it changed; the country where residence was not stated
 * @param at the instant of the latest event
 */
public record TallyChange(
        PetitionId petition,
        long firstIndex,
        long inForceBefore,
        long[] inForceAfter,
        List<JurisdictionCode> regions,
        Instant at) {

    public TallyChange {
        regions = List.copyOf(regions);
    }

    /** The most signatures that were in force at any moment of the batch: reached once is reached for ever. */
    public long peak() {
        long peak = 0;
        for (long inForce : inForceAfter) {
            peak = Math.max(peak, inForce);
        }
        return peak;
    }

    /** The index of the first event after which at least this many signatures were in force; empty if there is none. */
    public OptionalLong indexReaching(long required) {
        for (int i = 0; i < inForceAfter.length; i++) {
            if (inForceAfter[i] >= required) {
                return OptionalLong.of(firstIndex + i);
            }
        }
        return OptionalLong.empty();
    }

    /** By how much an event changed the count: 1 or -1. */
    public long changeOf(int position) {
        return inForceAfter[position] - (position == 0 ? inForceBefore : inForceAfter[position - 1]);
    }

    /**
     * By how much the counts by region changed after an event of the batch.
     *
     * @param eventIndex of an event of the batch, or of the one right before it for all that the batch changed
     * @return regions that later events of the batch did not change are left out
     */
    public Map<JurisdictionCode, Long> regionsChangedAfter(long eventIndex) {
        Map<JurisdictionCode, Long> changes = new HashMap<>();
        for (int i = (int) (eventIndex - firstIndex) + 1; i < inForceAfter.length; i++) {
            changes.merge(regions.get(i), changeOf(i), Long::sum);
        }
        return changes;
    }
}
