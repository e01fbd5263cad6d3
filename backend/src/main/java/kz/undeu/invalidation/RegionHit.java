package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.signature.ShownCount;

/**
 * How many signatures of a region a rule hits.
 *
 * @param jurisdiction the region; the country stands for residence not stated
 * @param signatures null when fewer than {@code fewerThan}; rounded to 5 while another region is hidden
 * @param fewerThan set when the small number is not shown, so that nobody can be picked out
 */
@Serdeable
record RegionHit(
        JurisdictionCode jurisdiction,
        @Nullable Long signatures,
        @Nullable Integer fewerThan) {

    static List<RegionHit> of(Map<JurisdictionCode, Long> byRegion) {
        List<JurisdictionCode> regions = List.copyOf(byRegion.keySet());
        List<ShownCount> shown = ShownCount.hide(byRegion.values());
        List<RegionHit> hits = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            hits.add(new RegionHit(
                    regions.get(i), shown.get(i).count(), shown.get(i).fewerThan()));
        }
        return hits;
    }
}
