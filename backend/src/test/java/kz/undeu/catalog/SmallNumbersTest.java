package kz.undeu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.RegionTally;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void countsBelowTenAreHiddenAndTheOthersRounded() {
        assertThat(SmallNumbers.hide(List.of(region("KZ-62", 9), region("KZ-75", 1_233), region("KZ-71", 10))))
                .containsExactly(
                        new RegionShare(new JurisdictionCode("KZ-62"), null, 10),
                        new RegionShare(new JurisdictionCode("KZ-75"), 1_235L, null),
                        new RegionShare(new JurisdictionCode("KZ-71"), 10L, null));
    }

    @Test
    void nothingIsRoundedWhileNothingIsHidden() {
        assertThat(SmallNumbers.hide(List.of(region("KZ-75", 1_233), region("KZ-71", 11))))
                .extracting(RegionShare::inForce)
                .containsExactly(1_233L, 11L);
    }

    private static RegionTally region(String code, long inForce) {
        return new RegionTally(PetitionId.random(), new JurisdictionCode(code), inForce);
    }
}
