package kz.undeu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whatever happens to a petition is told in dossiers and feeds: a missing word would stop the whole of them. */
class TimelineWordsTest {

    @Test
    void dossiersHaveWordsForEveryKind() {
        for (String language : List.of("kk", "ru")) {
            ResourceBundle words = ResourceBundle.getBundle("dossiers", Locale.forLanguageTag(language));
            assertThat(Arrays.stream(TimelineEntry.Kind.values()).map(kind -> "event." + kind))
                    .as(language)
                    .allMatch(words::containsKey);
        }
    }

    @Test
    void feedsHaveWordsForEveryKind() {
        for (String language : List.of("kk", "ru", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("feeds", Locale.forLanguageTag(language));
            assertThat(Arrays.stream(TimelineEntry.Kind.values()).map(kind -> "feed." + kind))
                    .as(language)
                    .allMatch(words::containsKey);
        }
    }
}
