package kz.undeu.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "мектеп, мектептерімізде",
        "мектеп, мектебі",
        "мектеп, мектептің",
        "қала, қалаларымыздан",
        "жол, жолдарды",
        "халық, халқының",
        "азық, азығы",
        "бала, балалардың",
        "мұғалім, мұғалімдерге",
        "ауыл, ауылдағы",
        "жалақы, жалақысын",
        "құқық, құқығын"
    })
    void kazakhFormsOfAWordHaveOneStem(String word, String form) {
        assertThat(stems(Language.KK, form)).isEqualTo(stems(Language.KK, word)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"мектеп, мемлекет", "жол, жолбарыс", "бала, балық", "қала, қалам", "су, сүт", "ауыл, ауыз"})
    void differentKazakhWordsKeepDifferentStems(String one, String other) {
        assertThat(stems(Language.KK, one)).isNotEqualTo(stems(Language.KK, other));
    }

    @ParameterizedTest
    @CsvSource({"дорога, дорогами", "ребёнок, ребенок", "школьники, школьников", "новая, новыми", "объезд, обьезд"})
    void russianFormsOfAWordHaveOneStem(String word, String form) {
        assertThat(stems(Language.RU, form)).isEqualTo(stems(Language.RU, word)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "қаңғыбас иттер, кангыбас иттер",
        "өзендерді, озендерди",
        "әкімдік, акимдик",
        "үйлер, уйлер",
        "ғимарат, гимарат"
    })
    void kazakhTypedWithRussianLettersIsTheSame(String kazakh, String typed) {
        assertThat(stems(Language.KK, typed)).isEqualTo(stems(Language.KK, kazakh));
    }

    @Test
    void latinLettersThatLookCyrillicAreReadAsCyrillic() {
        assertThat(stems(Language.RU, "шкoлa")).isEqualTo(stems(Language.RU, "школа"));
        assertThat(Letters.oneScript("wi-fi")).isEqualTo("wi-fi");
        assertThat(Letters.oneScript("школа")).isEqualTo("школа");
    }

    @Test
    void theOtherLayoutIsReadByItsKeys() {
        assertThat(Letters.byRussianKeys("ghbdtn")).isEqualTo("привет");
        assertThat(Letters.byKazakhKeys("0fkf")).isEqualTo("қала");
        assertThat(Letters.byRussianKeys(";bkmt")).isEqualTo("жилье");
    }

    @ParameterizedTest
    @CsvSource({"mektepter, мектептер", "shkoly, школы", "qalalyq, қалалық", "jol, жол", "zhol, жол", "özen, өзен"})
    void wordsInLatinLettersAreReadBySound(String latin, String cyrillic) {
        assertThat(Letters.fold(Letters.bySound(latin))).isEqualTo(Letters.fold(cyrillic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "шко*",
                "title:школа",
                "школа AND NOT вода",
                "/шк.*/",
                "[a TO z]",
                "\"школа",
                "школа~2^100",
                "(((((((((",
                "\\",
                "\u0000",
                "😀 школа",
                "шк?ла",
                ") OR (1=1"
            })
    void operatorsAreCharactersBetweenWords(String words) {
        TextIndex index = index("Школа", "Вода");
        Set<Integer> found = search(index, words);
        assertThat(found).isSubsetOf(1);
    }

    @Test
    void everyWordOfTwoMustBeThereAndAllButOneOfThree() {
        TextIndex index = index("Новая школа в Косшы", "Школа", "Дорога в Косшы");
        assertThat(search(index, "школа косшы")).containsExactly(1);
        assertThat(search(index, "школа косшы детский")).containsExactly(1);
        assertThat(search(index, "школу")).containsExactly(1, 2);
        assertThat(search(index, "трамвай")).isEmpty();
        assertThat(search(index, "")).isEmpty();
    }

    @Test
    void whatIsFoundIsMarkedAsItIsWritten() {
        TextIndex index = index("Новую ШКОЛУ в Косшы");
        Set<String> stems = index.search("школы", (number, score) -> {});
        assertThat(TextIndex.marked(Map.of(Language.RU, "Новую ШКОЛУ в <b>Косшы</b>"), stems))
                .containsExactly("ШКОЛУ");
    }

    private static TextIndex index(String... titles) {
        TextIndex index = new TextIndex();
        for (int i = 0; i < titles.length; i++) {
            LocalizedText title = new LocalizedText(null, titles[i], null);
            index.put(i + 1, new PetitionText(title, LocalizedText.of(Map.of()), null, List.of()));
        }
        index.refresh();
        return index;
    }

    private static Set<Integer> search(TextIndex index, String words) {
        Set<Integer> found = new TreeSet<>();
        index.search(words, (number, score) -> found.add(number));
        return found;
    }

    private static List<String> stems(Language language, String text) {
        return WordAnalyzer.of(language).words(text).stream()
                .map(WordAnalyzer.Found::stem)
                .toList();
    }
}
