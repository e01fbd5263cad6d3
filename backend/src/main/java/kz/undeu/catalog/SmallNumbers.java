package kz.undeu.catalog;

import java.util.List;
import kz.undeu.signature.RegionTally;

/** The rule that keeps single people from being seen in counts by region. */
final class SmallNumbers {

    private static final int FEWER_THAN = 10;
    private static final long ROUNDED_TO = 5;

    private SmallNumbers() {}

    /** Hides counts below 10; rounds the others while one is hidden, so that it cannot be found by subtraction. */
    static List<RegionShare> hide(List<RegionTally> regions) {
        boolean someHidden = regions.stream().anyMatch(region -> region.inForce() < FEWER_THAN);
        return regions.stream()
                .map(region -> region.inForce() < FEWER_THAN
                        ? new RegionShare(region.region(), null, FEWER_THAN)
                        : new RegionShare(
                                region.region(), someHidden ? rounded(region.inForce()) : region.inForce(), null))
                .toList();
    }

    private static long rounded(long count) {
        return Math.round((double) count / ROUNDED_TO) * ROUNDED_TO;
    }
}
