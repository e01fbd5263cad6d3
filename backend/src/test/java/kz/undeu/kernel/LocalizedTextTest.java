package kz.undeu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void aBlankTextIsNoText() {
        assertThat(new LocalizedText(" ", "\n", null).saysNothing()).isTrue();
        assertThat(new LocalizedText(null, " да ", null).ru()).isEqualTo("да");
    }

    @Test
    void theLettersTellALanguageNobodyNamed() {
        assertThat(LocalizedText.ofUnnamedLanguage("Қала ауасы").kk()).isEqualTo("Қала ауасы");
        assertThat(LocalizedText.ofUnnamedLanguage("Воздух города").ru()).isEqualTo("Воздух города");
        assertThat(LocalizedText.ofUnnamedLanguage("City air").en()).isEqualTo("City air");
    }

    @Test
    void lengthIsCountedInCharactersNotInHalvesOfThem() {
        assertThat(new LocalizedText("😀😀", null, null).longest()).isEqualTo(2);
    }
}
