package kz.undeu.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class LegalNumbersTest {

    /** Found by infra/upgrade/drill: the version before could not sign any more once a new one had added a number. */
    @Test
    void aNumberOfALaterVersionDoesNotKeepTheOthersFromBeingRead() {
        Rows rows = Rows.ofTheProduct();
        rows.change(
                "INSERT INTO legal_number (name, effective_from, value, basis) VALUES (?, ?, ?, ?)",
                "OF_A_LATER_VERSION",
                "2024-04-04",
                7,
                "A rule to come");
        try {
            assertThat(Product.bean(LegalNumbers.class).findAllRows())
                    .extracting(LegalNumbers.Row::name)
                    .containsAll(EnumSet.allOf(LegalNumber.class));
        } finally {
            rows.change("DELETE FROM legal_number WHERE name = ?", "OF_A_LATER_VERSION");
        }
    }
}
