package kz.undeu.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.RegionTally;
import kz.undeu.signature.TallyChange;
import org.junit.jupiter.api.Test;

/** Ten signatures, and three of them from each of two regions. */
class SpreadTest {

    private static final PetitionId PETITION = new PetitionId("0000000000");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final JurisdictionCode ALMATY = new JurisdictionCode("KZ-75");
    private static final JurisdictionCode ASTANA = new JurisdictionCode("KZ-71");
    private static final JurisdictionCode NOT_STATED = new JurisdictionCode("KZ");

    private final Spread spread = new Spread(
            threshold(), List.of(place(ALMATY, 3), place(ASTANA, 3), place(new JurisdictionCode("KZ-62"), 1)));

    @Test
    void theNumberAndTheRegionsMustBeThereAtTheSameMoment() {
        // Astana has its three at index 21, and so has the whole its ten.
        assertThat(spread.crossing(
                        change(8, new long[] {9, 10, 11}, ALMATY, ASTANA, NOT_STATED),
                        List.of(tally(ALMATY, 7), tally(ASTANA, 3), tally(NOT_STATED, 1))))
                .hasValue(21);
        // At index 20 the whole has its ten, but Astana loses one of its three in the event before.
        assertThat(spread.crossing(
                        change(10, new long[] {9, 10, 11}, ASTANA, ALMATY, ALMATY),
                        List.of(tally(ALMATY, 9), tally(ASTANA, 2))))
                .isEmpty();
    }

    @Test
    void aRegionCountsThatHadEnoughBeforeTheBatch() {
        assertThat(spread.crossing(
                        change(12, new long[] {13}, NOT_STATED),
                        List.of(tally(ALMATY, 6), tally(ASTANA, 6), tally(NOT_STATED, 1))))
                .hasValue(20);
    }

    @Test
    void residenceThatIsNotStatedIsNoRegion() {
        assertThat(spread.crossing(
                        change(99, new long[] {100}, NOT_STATED), List.of(tally(ALMATY, 3), tally(NOT_STATED, 97))))
                .isEmpty();
    }

    private static TallyChange change(long before, long[] after, JurisdictionCode... regions) {
        return new TallyChange(
                PETITION, 20, before, after, Stream.of(regions).toList(), Instant.parse("2026-11-23T10:15:30Z"));
    }

    private static RegionTally tally(JurisdictionCode region, long inForce) {
        return new RegionTally(PETITION, region, inForce);
    }

    private static SpreadPlace place(JurisdictionCode region, long required) {
        return new SpreadPlace(PETITION, 1, region, required, 100, DAY, "source");
    }

    private static Threshold threshold() {
        return new Threshold(
                PETITION,
                1,
                "ministry",
                10,
                "energy",
                40,
                ThresholdKind.ABSOLUTE,
                BigDecimal.TEN,
                null,
                null,
                null,
                "basis",
                DAY,
                BigDecimal.ONE,
                2,
                null,
                null);
    }
}
