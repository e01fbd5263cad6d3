package kz.undeu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    @Test
    void aBlankTextIsNoText() {
        assertThat(new LocalizedText(" ", "\n", null).saysNothing()).isTrue();
        assertThat(new LocalizedText(null, " да ", null).ru()).isEqualTo("да");
    }

    /** Spaces of all kinds, what joins letters, fillers of Hangul, selectors, tags, empty Braille: nobody sees any of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0\u3000\u2028",
                "\u200B\u200C\u200D\u2060\uFEFF",
                "\u00AD",
                "\u034F",
                "\u115F\u1160\u3164\uFFA0",
                "\u17B4\u180B\uFE0F",
                "\u2800",
                "\u202E \u2067",
                "\uD834\uDD59",
                "\uDB40\uDC41\uDB40\uDD00"
            })
    void aTextThatShowsNothingIsNoText(String invisible) {
        assertThat(new LocalizedText(invisible, " " + invisible + "\n", null).saysNothing())
                .isTrue();
        assertThat(LocalizedText.isBlank(invisible + "а")).isFalse();
    }

    @Test
    void lettersMayBeJoinedAndNotTurnedRound() {
        String joined = "👩\u200D💻 می\u200Cخواهم ❤\uFE0F";
        assertThat(new LocalizedText(null, joined, null).ru()).isEqualTo(joined);
        assertThat(LocalizedText.isUnprintable(joined)).isFalse();
        for (String turned : "\u202A \u202B \u202C \u202D \u202E \u2066 \u2067 \u2068 \u2069".split(" ")) {
            assertThat(new LocalizedText(null, "план" + turned + "fdp.exe", null).holdsUnprintable())
                    .isTrue();
        }
        assertThat(LocalizedText.isUnprintable("строка\nи\tстолбец")).isFalse();
        assertThat(LocalizedText.isUnprintable("\u0007")).isTrue();
    }

    /** The last two of a plane, and those among the Arabic ones; U+FFFD, which takes the place of what is broken, is a character. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF", "\uFDD0", "\uFDEF", "\uD83F\uDFFE", "\uDBFF\uDFFF"})
    void whatNeverBecomesACharacterIsUnprintable(String none) {
        assertThat(LocalizedText.isUnprintable("а" + none + "б")).isTrue();
        assertThat(LocalizedText.isUnprintable("а\uFFFDб\uFDCF\uFDF0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\u2028", "\u2029"})
    void aTextOfSeveralLinesOrColumnsIsNotOneLine(String between) {
        assertThat(new LocalizedText("бір", "один" + between + "два", null).isOneLine())
                .isFalse();
        assertThat(new LocalizedText("бір", "один два", null).isOneLine()).isTrue();
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
