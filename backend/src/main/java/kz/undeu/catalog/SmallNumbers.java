package kz.undeu.catalog;

import java.util.ArrayList;
import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.signature.RegionTally;
import kz.undeu.signature.ShownCount;

/** The rule that keeps single people from being seen in counts by region. */
public final class SmallNumbers {

    private SmallNumbers() {}

    /** The regions whose signatures a petition counts as they may be shown: all of them, or the one that it concerns. */
    public static List<RegionShare> of(JurisdictionCode concerned, List<RegionTally> regions) {
        return hide(regions.stream()
                .filter(region -> concerned.isCountry() || region.region().equals(concerned))
                .toList());
    }

    /** Hides counts below 10; rounds the others while one is hidden, so that it cannot be found by subtraction. */
    static List<RegionShare> hide(List<RegionTally> regions) {
        List<ShownCount> shown =
                ShownCount.hide(regions.stream().map(RegionTally::inForce).toList());
        List<RegionShare> shares = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            shares.add(new RegionShare(
                    regions.get(i).region(), shown.get(i).count(), shown.get(i).fewerThan()));
        }
        return shares;
    }
}
