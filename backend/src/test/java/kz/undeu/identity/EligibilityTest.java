package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class EligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JurisdictionCode COUNTRY = new JurisdictionCode("KZ");
    private static final JurisdictionCode ULYTAU = new JurisdictionCode("KZ-62");

    private final Eligibility eligibility = Product.bean(Eligibility.class);

    @Test
    void onesEighteenthBirthdayIsTheFirstDay() {
        assertThat(eligibility.refusal(People.born(LocalDate.of(2008, 11, 23)), ULYTAU, TODAY))
                .isEmpty();
        assertThat(eligibility.refusal(People.born(LocalDate.of(2008, 11, 24)), ULYTAU, TODAY))
                .contains(EligibilityRefusal.NOT_ELIGIBLE_AGE);
    }

    @Test
    void whoWasBornOnALeapDayIsOfAgeOnTheLastOfFebruary() {
        Person person = People.born(LocalDate.of(2008, 2, 29));
        assertThat(eligibility.refusal(person, ULYTAU, LocalDate.of(2026, 2, 27)))
                .contains(EligibilityRefusal.NOT_ELIGIBLE_AGE);
        assertThat(eligibility.refusal(person, ULYTAU, LocalDate.of(2026, 2, 28)))
                .isEmpty();
    }

    @Test
    void onlyCitizensSign() {
        assertThat(eligibility.refusal(People.foreigner(), COUNTRY, TODAY))
                .contains(EligibilityRefusal.NOT_ELIGIBLE_CITIZENSHIP);
    }

    @Test
    void aRegionalPetitionIsForResidentsOnly() {
        assertThat(eligibility.refusal(People.residentOf("KZ-62"), ULYTAU, TODAY))
                .isEmpty();
        assertThat(eligibility.refusal(People.residentOf("KZ-75"), ULYTAU, TODAY))
                .contains(EligibilityRefusal.NOT_ELIGIBLE_RESIDENCE);
        assertThat(eligibility.refusal(People.ofUnknownRegion(), ULYTAU, TODAY))
                .contains(EligibilityRefusal.NOT_ELIGIBLE_RESIDENCE);
        assertThat(eligibility.refusal(People.ofUnknownRegion(), COUNTRY, TODAY))
                .isEmpty();
    }
}
