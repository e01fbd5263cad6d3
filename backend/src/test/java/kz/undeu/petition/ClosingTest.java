package kz.undeu.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class ClosingTest {

    private final Petitions petitions = Product.bean(Petitions.class);
    private final Closing closing = Product.bean(Closing.class);

    @Test
    void aPetitionThatIsNotSeededInTenWorkingDaysLapsesAtMidnightInAlmaty() {
        Petition petition = APetition.aPetition().seeding();
        assertThat(petition.seedingEndsAt()).isEqualTo(Instant.parse("2026-12-07T19:00:00Z"));

        closeDueAt("2026-12-07T18:59:59Z");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.SEEDING);
        closeDueAt("2026-12-07T19:00:00Z");
        Petition lapsed = petitions.get(petition.id());
        assertThat(lapsed.state()).isEqualTo(PetitionState.CLOSED);
        assertThat(lapsed.closedBecause()).isEqualTo(ClosedBecause.LAPSED);
    }

    @Test
    void anOpenPetitionEndsAfterSixMonths() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThat(petition.closesAt()).isEqualTo(Instant.parse("2027-05-23T19:00:00Z"));

        closeDueAt("2027-05-23T18:59:59Z");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.OPEN);
        closeDueAt("2027-05-23T19:00:00Z");
        assertThat(petitions.get(petition.id()).closedBecause()).isEqualTo(ClosedBecause.TERM_ENDED);
    }

    @Test
    void aPetitionClosesOnce() {
        Petition petition = APetition.aPetition().openForSigning();
        LocalizedText reason = new LocalizedText(null, "Вопрос решён", null);
        closing.close(
                petition.id(), ClosedBecause.WITHDRAWN, reason, Product.clock().instant());

        assertThat(petitions.get(petition.id()).closingReason()).isEqualTo(reason);
        assertThatThrownBy(() -> closing.close(
                        petition.id(),
                        ClosedBecause.STOPPED,
                        reason,
                        Product.clock().instant()))
                .hasMessage("PETITION_NOT_OPEN");
    }

    @Test
    void aPetitionListedInTheLastMomentDoesNotLapse() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThatThrownBy(() -> closing.close(
                        petition.id(),
                        ClosedBecause.LAPSED,
                        null,
                        Product.clock().instant()))
                .hasMessage("PETITION_NOT_OPEN");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.OPEN);
        APetition.sign(petition, 1);
    }

    private void closeDueAt(String instant) {
        Product.clock().set(Instant.parse(instant));
        closing.closeDue();
    }
}
