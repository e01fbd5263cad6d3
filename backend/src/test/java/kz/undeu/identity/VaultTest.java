package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String KEY = key("a vault key of exactly 32 bytes!");
    private static final String NEXT = key("the next vault key, 32 bytes too");
    private static final Cell CELL = Cell.of("petition", "organizer_name_sealed", "7k3m9qx2ab");

    private final Vault vault = new Vault(new VaultConfiguration(KEY, null));

    @Test
    void whatIsSealedOpensInItsOwnCell() {
        Sealed sealed = vault.seal("Айгүл С.", CELL);
        assertThat(vault.open(sealed, CELL)).isEqualTo("Айгүл С.");
        assertThat(sealed.bytes()).hasSize("Айгүл С.".getBytes(StandardCharsets.UTF_8).length + 33);
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("Айгүл");
    }

    @Test
    void theSameNameIsNeverSealedTheSameWay() {
        assertThat(vault.seal("Айгүл С.", CELL)).isNotEqualTo(vault.seal("Айгүл С.", CELL));
    }

    @Test
    void carriedIntoAnotherCellItDoesNotOpen() {
        Sealed sealed = vault.seal("Айгүл С.", CELL);
        for (Cell other : List.of(
                Cell.of("petition", "organizer_name_sealed", "7k3m9qx2ac"),
                Cell.of("petition", "organizer_name", "7k3m9qx2ab"),
                Cell.of("signature", "organizer_name_sealed", "7k3m9qx2ab"),
                Cell.of("petition", "organizer_name_sealed", "7k3m9qx2ab", new byte[0]),
                Cell.of("petitionorganizer_name_sealed", "", "7k3m9qx2ab"))) {
            assertThatThrownBy(() -> vault.open(sealed, other)).isInstanceOf(Vault.CannotOpen.class);
        }
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] bytes = vault.seal("Айгүл С.", CELL).bytes();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(Sealed.ofBytes(bytes), CELL)).isInstanceOf(Vault.CannotOpen.class);
    }

    @Test
    void anotherKeyFailsClearlyAndShowsNothing() {
        Sealed sealed = vault.seal("Айгүл С.", CELL);
        assertThatThrownBy(() -> new Vault(new VaultConfiguration(NEXT, List.of())).open(sealed, CELL))
                .isInstanceOf(Vault.CannotOpen.class)
                .hasMessageContaining("undeu.vault.previous-keys")
                .hasMessageNotContaining("Айгүл")
                .hasNoCause();
    }

    @Test
    void afterARotationTheOldKeyStillOpensAndRenewingMakesItNeedless() {
        Sealed old = vault.seal("Айгүл С.", CELL);
        Vault rotated = new Vault(new VaultConfiguration(NEXT, List.of(KEY)));
        Sealed renewed = rotated.renew(old, CELL);

        assertThat(rotated.open(old, CELL)).isEqualTo("Айгүл С.");
        assertThat(renewed.sealedWith()).isEqualTo(rotated.activeKey()).isNotEqualTo(old.sealedWith());
        assertThat(rotated.renew(renewed, CELL)).isEqualTo(renewed);
        assertThat(new Vault(new VaultConfiguration(NEXT, List.of())).open(renewed, CELL))
                .isEqualTo("Айгүл С.");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutBeingShown() {
        for (String bad : List.of("c2hvcnQ=", "no base64!", key("a vault key that is longer than 32 bytes"))) {
            assertThatThrownBy(() -> new Vault(new VaultConfiguration(bad, null)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("undeu.vault.key")
                    .hasMessageNotContaining(bad);
        }
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
