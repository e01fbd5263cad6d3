package kz.undeu.escalation.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.signature.ShownCount;

/** What the counts by region at a crossing tell, which are shown as in public: small ones hidden, the others rounded then. */
final class CrossingCounts {

    private static final ShownCount NONE = new ShownCount(0L, null);

    private final Map<String, ShownCount> byRegion;
    private final long mayBeOff;

    CrossingCounts(List<DossierFacts.RegionCount> counts) {
        byRegion = counts.stream()
                .collect(Collectors.toMap(
                        count -> count.region().code(), count -> new ShownCount(count.inForce(), count.fewerThan())));
        mayBeOff = counts.stream().anyMatch(count -> count.inForce() == null) ? ShownCount.OFF_BY_ROUNDING : 0;
    }

    /** As it is shown; from a region that is not listed nobody signed. */
    ShownCount of(String region) {
        return byRegion.getOrDefault(region, NONE);
    }

    /** Whether a region had so many; told only where what is shown tells it, for an exact answer would tell what is hidden. */
    Reached reached(String region, long required) {
        ShownCount count = of(region);
        long least;
        long most;
        if (count.count() == null) {
            least = 0;
            most = count.fewerThan() - 1;
        } else {
            boolean isExact = count == NONE;
            least = count.count() - (isExact ? 0 : mayBeOff);
            most = count.count() + (isExact ? 0 : mayBeOff);
        }
        if (least >= required) {
            return Reached.YES;
        }
        return most < required ? Reached.NO : Reached.UNTOLD;
    }

    /** Whether a region had its number. */
    enum Reached {
        YES,
        NO,
        UNTOLD
    }
}
