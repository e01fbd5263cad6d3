package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonKeysTest {

    private static final String PEPPER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aPersonKeyIsTheHmacOfTheIin() {
        PersonKey key = new PersonKeys(new IdentityConfiguration(PEPPER, List.of(), 1))
                .of(Iin.parse("800101100013").orElseThrow());
        // Computed with Python's hmac module.
        assertThat(key.hex()).isEqualTo("f45f53dfe03a7497d89999cd1d7484dbca5a9f0503ecd5e162d566d3ce673f01");
        assertThat(key.toString()).doesNotContain("f45f");
    }

    @Test
    void aShortPepperIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> Pepper.ofBase64("undeu.identity.pepper", "c2hvcnQ="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("undeu.identity.pepper")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
