package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredKeysTest {

    private static final String FIRST = base64("0123456789abcdef0123456789abcdef");
    private static final String LATER = base64("fedcba9876543210fedcba9876543210");

    private final PersonKeys keys = new PersonKeys(new IdentityConfiguration(FIRST, List.of(LATER), 1));
    private final StoredKeys stored = new StoredKeys(keys);
    private final PersonKey person = keys.of(Iin.parse("800101100013").orElseThrow());

    @Test
    void aRowNeverHoldsTheKeyItself() {
        byte[] row = stored.write(person);
        assertThat(row).hasSize(53);
        assertThat(HexFormat.of().formatHex(row)).doesNotContain(person.hex());
        assertThat(stored.read(row)).isEqualTo(person);
    }

    @Test
    void rowsOfEveryVersionAreReadAndFound() {
        byte[] first = stored.write(person);
        stored.use(2);
        byte[] second = stored.write(person);
        assertThat(second).isNotEqualTo(first).isEqualTo(stored.write(person));
        assertThat(stored.read(first)).isEqualTo(person);
        assertThat(stored.read(second)).isEqualTo(person);
        assertThat(stored.read(person.bytes())).as("a row of before").isEqualTo(person);
        assertThat(stored.formsOf(person)).contains(person.bytes(), first, second);
    }

    @Test
    void withAnotherOrAMissingPepperARowIsRefused() {
        StoredKeys other = new StoredKeys(new PersonKeys(new IdentityConfiguration(LATER, List.of(), 1)));
        assertThatThrownBy(() -> other.read(stored.write(person))).hasMessageContaining("undeu.identity.pepper");
        stored.use(2);
        assertThatThrownBy(() -> other.read(stored.write(person))).isInstanceOf(Peppers.PepperMissing.class);
    }

    @Test
    void aPepperUsedTwiceIsNoRotation() {
        assertThatThrownBy(() -> new PersonKeys(new IdentityConfiguration(FIRST, List.of(FIRST), 1)))
                .hasMessageContaining("repeats");
        assertThatThrownBy(() -> new PersonKeys(new IdentityConfiguration(FIRST, List.of(LATER, LATER), 1)))
                .hasMessageContaining("repeats");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
