package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {

    @ParameterizedTest
    @ValueSource(strings = {"800101100013", "800101100407"})
    void aNumberWithTheRightCheckDigitIsTaken(String digits) {
        assertThat(Iin.parse(digits)).map(Iin::bornOn).contains(LocalDate.of(1880, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80010110001",
                "8001011000130",
                "800101100014",
                "123456789011",
                "80010110001a",
                " 80010110001",
                "٨٠٠١٠١١٠٠٠١٣",
                "８００１０１１０００１３",
                "800101100013\n"
            })
    void anythingElseIsNot(String text) {
        assertThat(Iin.parse(text)).isEmpty();
    }

    @Test
    void aNumberWhoseBothSumsGiveTenWasNeverIssued() {
        for (int last = 0; last <= 9; last++) {
            assertThat(Iin.parse("80010110047" + last)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80023010000", "80130110000", "80010010000", "80010170000", "80010100000"})
    void anImpossibleDateOrCenturyIsInvalidWhateverTheCheckDigit(String eleven) {
        for (int last = 0; last <= 9; last++) {
            assertThat(Iin.parse(eleven + last)).isEmpty();
        }
    }

    @Test
    void theSeventhDigitTellsTheCentury() {
        assertThat(born("8001013")).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(born("8001014")).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(born("0402296")).isEqualTo(LocalDate.of(2004, 2, 29));
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(Iin.parse("800101100013").orElseThrow().toString()).doesNotContain("8001");
    }

    private static LocalDate born(String seven) {
        for (int serial = 0; ; serial++) {
            String eleven = seven + String.format("%04d", serial);
            if (Iin.checkDigit(eleven).isPresent()) {
                return Iin.parse(eleven + Iin.checkDigit(eleven).get())
                        .orElseThrow()
                        .bornOn();
            }
        }
    }
}
