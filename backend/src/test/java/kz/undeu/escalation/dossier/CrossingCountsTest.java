package kz.undeu.escalation.dossier;

import static kz.undeu.escalation.dossier.CrossingCounts.Reached.NO;
import static kz.undeu.escalation.dossier.CrossingCounts.Reached.UNTOLD;
import static kz.undeu.escalation.dossier.CrossingCounts.Reached.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.signature.ShownCount;
import org.junit.jupiter.api.Test;

class CrossingCountsTest {

    @Test
    void whereNothingIsHiddenEveryRegionIsToldExactly() {
        CrossingCounts counts = counts(12, 20);
        assertThat(counts.reached("KZ-0", 12)).isEqualTo(YES);
        assertThat(counts.reached("KZ-0", 13)).isEqualTo(NO);
        assertThat(counts.reached("KZ-9", 1)).as("from where nobody signed").isEqualTo(NO);
    }

    /** Whatever is told must follow from what is shown: two lists that are shown alike are told alike. */
    @Test
    void noAnswerTellsMoreThanTheCountsThatAreShown() {
        for (long required = 1; required < 40; required++) {
            for (long count = 0; count < 40; count++) {
                CrossingCounts.Reached told = counts(count, 3).reached("KZ-0", required);
                for (long other = 0; other < 40; other++) {
                    if (shown(other).equals(shown(count))) {
                        assertThat(counts(other, 3).reached("KZ-0", required)).isEqualTo(told);
                        assertThat(told)
                                .as(other + " of " + required)
                                .isIn(other >= required ? List.of(YES, UNTOLD) : List.of(NO, UNTOLD));
                    }
                }
            }
        }
    }

    @Test
    void besideAHiddenRegionOnlyWhatIsCloseIsNotTold() {
        CrossingCounts counts = counts(1_000, 3);
        assertThat(counts.reached("KZ-0", 998)).isEqualTo(YES);
        assertThat(counts.reached("KZ-0", 999)).isEqualTo(UNTOLD);
        assertThat(counts.reached("KZ-0", 1_002)).isEqualTo(UNTOLD);
        assertThat(counts.reached("KZ-0", 1_003)).isEqualTo(NO);
        assertThat(counts.reached("KZ-1", 9)).isEqualTo(UNTOLD);
        assertThat(counts.reached("KZ-1", 10)).isEqualTo(NO);
        assertThat(counts.reached("KZ-9", 1)).as("from where nobody signed").isEqualTo(NO);
    }

    private static ShownCount shown(long count) {
        return ShownCount.hide(List.of(count, 3L)).get(0);
    }

    private static CrossingCounts counts(long... counts) {
        List<Long> all = new ArrayList<>();
        for (long count : counts) {
            all.add(count);
        }
        List<DossierFacts.RegionCount> regions = new ArrayList<>();
        for (ShownCount shown : ShownCount.hide(all)) {
            regions.add(new DossierFacts.RegionCount(
                    new DossierFacts.Named("KZ-" + regions.size(), new LocalizedText(null, "Область", null)),
                    shown.count(),
                    shown.fewerThan()));
        }
        return new CrossingCounts(regions);
    }
}
