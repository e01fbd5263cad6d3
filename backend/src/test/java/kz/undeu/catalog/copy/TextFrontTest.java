package kz.undeu.catalog.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unbescape.html.HtmlEscape;

@ExtendWith(Product.class)
class TextFrontTest {

    private static final String DATA = "<script type=\"application/json\" id=\"page-data\">";

    @ParameterizedTest
    @CsvSource({
        "kk, Қалай қол қоюға болады",
        "ru, Как подписать",
        "en, How to sign",
    })
    void howToSignIsReadWithoutScripts(String language, String heading) throws IOException {
        String main = main(Caller.anonymous().get("/" + language + "/help").body());
        JsonNode words = messages("help", language);
        assertThat(words.path("help.sign").asText()).isEqualTo(heading);
        assertThat(main).contains("<h2 id=\"sign\">" + heading + "</h2>");
        for (String step : List.of("read", "prove", "choose", "receipt")) {
            assertThat(main)
                    .contains("<li>"
                            + HtmlEscape.escapeHtml4Xml(
                                    words.path("help.sign." + step).asText()));
        }
        assertThat(main).contains("href=\"/" + language + "/privacy\"");
    }

    @ParameterizedTest
    @EnumSource(TextName.class)
    void eachIsWholeAndLeadsToPagesInItsLanguage(TextName name) {
        for (Language language : Language.values()) {
            String page = page(name, language, "https://links.example");
            String main = main(page);
            assertThat(main).contains("<h1 tabindex=\"-1\">").doesNotContain("data-hole", "original:", ".html");
            // What the policy would not let through.
            assertThat(main).doesNotContain("<script", "style=", "javascript:", " onclick", "src=\"http");
            assertIdsAreUnique(page);
            assertThat(page)
                    .contains(
                            "<title>",
                            "<link rel=\"canonical\" href=\"https://links.example/" + language.code() + "/"
                                    + name.part());
            Pattern.compile("<a ([^>]*)href=\"(/[^\"]*)\"")
                    .matcher(main)
                    .results()
                    .filter(link -> !link.group(1).contains("hreflang"))
                    .map(link -> link.group(2))
                    .forEach(link -> {
                        assertThat(link).startsWith("/" + language.code());
                        assertThat(Caller.anonymous().get(link).status())
                                .as(link)
                                .isEqualTo(200);
                    });
            for (Language other : Language.values()) {
                if (other != language) {
                    assertThat(main).contains("href=\"/" + other.code() + "/" + name.part() + "\"");
                }
            }
        }
    }

    @Test
    void whatOnlyTheServerKnowsIsInItAndScriptsBeginWithIt() throws IOException {
        String page = page(TextName.PRIVACY, Language.RU, "https://data.example");
        int from = page.indexOf(DATA) + DATA.length();
        JsonNode data = new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
        JsonNode asked =
                Caller.anonymous().get("/api/v1/transparency/retention").json();
        assertThat(data.path("retention")).isEqualTo(asked);
        assertThat(data.path("destructions"))
                .isEqualTo(Caller.anonymous()
                        .get("/api/v1/transparency/destructions")
                        .json());
        JsonNode words = messages("privacy", "ru");
        assertThat(asked.path("items"))
                .isNotEmpty()
                .allSatisfy(period -> assertThat(main(page))
                        .contains("<th scope=\"row\">"
                                + HtmlEscape.escapeHtml4Xml(words.path("privacy.what."
                                                + period.path("rule").asText())
                                        .asText())
                                + "</th>"));
        // As scripts lay it out on a narrow screen.
        assertThat(main(page))
                .contains(
                        "<table class=\"table table-stack\" aria-label=\"",
                        "data-label=\"" + words.path("privacy.kept.long").asText() + '"');
    }

    /** With scripts a form stands there. */
    @Test
    void howToVerifyIsForReadersWithoutScriptsOnly() {
        String page = page(TextName.VERIFY, Language.EN, "https://verify.example");
        String root = page.substring(page.indexOf("</header>"), page.indexOf("</body>"));
        assertThat(root)
                .contains("</header><noscript><main>", "This page needs JavaScript", "verify-snapshot.mjs")
                .contains("<a href=\"/en/data\">");
    }

    @Test
    void whomToWriteToIsNamedWhereItIsConfigured() {
        assertThat(page(TextName.HELP, Language.EN, "https://contact.example")).contains("have not named an address");
        try (var replica = Product.replica(Map.of("undeu.contact-address", "write@undeu.example"))) {
            assertThat(new String(
                            replica.getBean(TextFront.class)
                                    .page(TextName.HELP, Language.EN, "https://contact.example"),
                            StandardCharsets.UTF_8))
                    .contains("mailto:write@undeu.example")
                    .doesNotContain("copy.invalid", "have not named an address");
        }
    }

    private static void assertIdsAreUnique(String page) {
        Set<String> seen = new HashSet<>();
        Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(found ->
                        assertThat(seen.add(found.group(1))).as(found.group()).isTrue());
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** Pages are kept for a minute; a site of its own has none yet. */
    private static String page(TextName name, Language language, String site) {
        return new String(Product.bean(TextFront.class).page(name, language, site), StandardCharsets.UTF_8);
    }

    private static JsonNode messages(String feature, String language) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("..", "frontend", "src", "features", feature, "messages." + language + ".json")
                        .toFile());
    }
}
