package kz.undeu.threshold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.signature.RegionTally;
import kz.undeu.signature.TallyChange;

/** A threshold that asks for its number and for enough signatures in several regions, both at the same moment. */
class Spread {

    private final Threshold threshold;
    private final Map<JurisdictionCode, SpreadPlace> places;

    Spread(Threshold threshold, List<SpreadPlace> places) {
        this.threshold = threshold;
        this.places = places.stream().collect(Collectors.toMap(SpreadPlace::region, Function.identity()));
    }

    /**
     * The first event of a batch after which both were there.
     *
     * @param after the counts by region after the whole batch
     */
    OptionalLong crossing(TallyChange change, List<RegionTally> after) {
        Map<JurisdictionCode, Long> counts = after.stream()
                .collect(Collectors.toMap(RegionTally::region, RegionTally::inForce, Long::sum, HashMap::new));
        change.regionsChangedAfter(change.firstIndex() - 1)
                .forEach((region, more) -> counts.merge(region, -more, Long::sum));
        for (int i = 0; i < change.inForceAfter().length; i++) {
            counts.merge(change.regions().get(i), change.changeOf(i), Long::sum);
            if (change.inForceAfter()[i] >= threshold.required() && isWideEnough(counts)) {
                return OptionalLong.of(change.firstIndex() + i);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isWideEnough(Map<JurisdictionCode, Long> counts) {
        long enough = places.values().stream()
                .filter(place -> counts.getOrDefault(place.region(), 0L) >= place.required())
                .count();
        return enough >= threshold.spreadRegions();
    }
}
