package kz.undeu.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class FreezingTest {

    private final Thresholds thresholds = Product.bean(Thresholds.class);

    @Test
    void aRegionalPetitionGoesToTheAkimatAndThenToTheMaslikhat() {
        List<Threshold> ladder = ladder(APetition.aPetition().in("KZ-75").seeding());

        assertThat(ladder).extracting(Threshold::agency).containsExactly("akimat-75", "maslikhat-75");
        assertThat(ladder).extracting(Threshold::required).containsExactly(23_480L, 46_959L);
        assertThat(ladder).extracting(Threshold::reviewWorkingDays).containsExactly(20, 20);
        assertThat(ladder.get(0).population()).isEqualTo(2_347_924);
        assertThat(ladder.get(0).populationAsOf()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void aNationalPetitionGoesToTheMinistryOfItsTopicAndThenToTheGovernment() {
        List<Threshold> ladder =
                ladder(APetition.aPetition().in("KZ").about("energy").seeding());

        assertThat(ladder).extracting(Threshold::agency).containsExactly("energy", "government");
        assertThat(ladder).extracting(Threshold::required).containsExactly(50_000L, 204_960L);
        assertThat(ladder.get(0).population()).isNull();
    }

    @Test
    void theFigureIsTheLatestOneNotAfterTheDayOfPublication() {
        Product.clock().set(Instant.parse("2025-12-31T18:59:59Z"));
        Petition before = APetition.aPetition().in("KZ").seeding();
        Product.clock().set(Instant.parse("2025-12-31T19:00:00Z"));
        Petition after = APetition.aPetition().in("KZ").seeding();

        // Midnight in Almaty lies between them: 1 % of 20,283,399 and of 20,495,975.
        assertThat(ladder(before).get(1).required()).isEqualTo(202_834);
        assertThat(ladder(after).get(1).required()).isEqualTo(204_960);
    }

    @Test
    void everyRegionHasItsLadder() {
        Ladder ladder = Product.bean(Ladder.class);
        assertThat(Product.bean(Jurisdictions.class).findAllOrderByCode())
                .hasSize(21)
                .allSatisfy(jurisdiction -> assertThat(ladder.of(
                                        PetitionId.random(), jurisdiction.code(), "health", LocalDate.of(2026, 11, 23))
                                .thresholds())
                        .hasSize(2)
                        .allSatisfy(
                                threshold -> assertThat(threshold.required()).isPositive()));
        assertThat(Product.bean(ThresholdRules.class).findLadder(Level.COUNTRY, LocalDate.of(2024, 4, 3)))
                .isEmpty();
    }

    private List<Threshold> ladder(Petition petition) {
        return thresholds.findByPetitionOrderByTier(petition.id());
    }
}
