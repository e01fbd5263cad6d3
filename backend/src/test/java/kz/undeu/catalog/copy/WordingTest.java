package kz.undeu.catalog.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.undeu.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final String SIGNATURES =
            "{count, plural, =0 {ни одной} one {# подпись} few {# подписи} other {# подписей}}";

    @ParameterizedTest
    @CsvSource({
        "0, ни одной",
        "1, 1 подпись",
        "3, 3 подписи",
        "5, 5 подписей",
        "11, 11 подписей",
        "13, 13 подписей",
        "21, 21 подпись",
        "122, 122 подписи"
    })
    void itCountsAsRussianDoes(long count, String said) {
        assertThat(Wording.parse(SIGNATURES).say(Language.RU, Map.of("count", count)))
                .isEqualTo(said);
    }

    @Test
    void itCountsAsKazakhAndEnglishDo() {
        String days = "{days, plural, one {# day} other {# days}}";
        assertThat(say(Language.EN, days, Map.of("days", 1))).isEqualTo("1 day");
        assertThat(say(Language.EN, days, Map.of("days", 21))).isEqualTo("21 days");
        assertThat(say(Language.KK, "{days, plural, one {# бір} other {# күн}}", Map.of("days", 21)))
                .isEqualTo("21 күн");
    }

    @Test
    void itChoosesFillsInAndKeepsTheWordsOfTags() {
        String window =
                "given{region, select, named {, from {place}} other {}}; <b>{count, number}</b> #1, it's '{'x'}'";
        assertThat(say(Language.EN, window, Map.of("region", "named", "place", "Almaty", "count", 204_960)))
                .isEqualTo("given, from Almaty; 204,960 #1, it's {x}");
        assertThat(say(Language.EN, window, Map.of("region", "all", "count", 1)))
                .isEqualTo("given; 1 #1, it's {x}");
    }

    @Test
    void whatIsNoMessageIsNotRead() {
        for (String none : new String[] {
            "{count", "a}", "{count, plural, one {x}}", "{a, date}", "<b>x", "<b>x</i>", "{a, select, other {x}"
        }) {
            assertThatThrownBy(() -> Wording.parse(none)).as(none).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> say(Language.EN, "{count}", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** With a number for whatever is counted and a word for the rest, each says something that has no syntax left in it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageOfTheFrontEndIsRead(Language language) throws IOException {
        CopiedFile file;
        try (InputStream stream = getClass().getResourceAsStream("/copy/" + language.code() + ".json")) {
            file = ObjectMapper.getDefault().readValue(stream, Argument.of(CopiedFile.class));
        }
        assertThat(file.words()).hasSizeGreaterThan(300);
        file.words().forEach((id, message) -> {
            Map<String, Object> values = Pattern.compile("\\{(\\w+)(?:, (\\w+))?[,}]")
                    .matcher(message)
                    .results()
                    .collect(Collectors.toMap(
                            found -> found.group(1),
                            WordingTest::value,
                            (one, other) -> one instanceof Long ? one : other));
            assertThat(say(language, message, values)).as(id).doesNotContain("{", "}", "plural,", "</");
        });
    }

    private static Object value(MatchResult argument) {
        String kind = argument.group(2);
        return "plural".equals(kind) || "number".equals(kind) ? (Object) 2L : "x";
    }

    private static String say(Language language, String message, Map<String, ?> values) {
        return Wording.parse(message).say(language, values);
    }
}
