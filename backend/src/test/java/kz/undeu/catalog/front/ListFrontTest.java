package kz.undeu.catalog.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kz.undeu.kernel.Language;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class ListFrontTest {

    private static final String DATA = "<script type=\"application/json\" id=\"page-data\">";

    @Test
    void withoutScriptsTheListLeadsToPetitions() throws IOException {
        APetition.aPetition().openForSigning();
        String body = list(Language.RU, "https://reader.example");
        String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
        assertThat(main).contains("<h1>Петиции</h1>", "Собрано подписей: ", "<noscript>");
        assertThat(data(body).path("items"))
                .isNotEmpty()
                .allSatisfy(petition -> assertThat(main)
                        .contains("<h2><a href=\"/ru/petitions/"
                                + petition.path("id").asText() + '"'));
    }

    @Test
    void scriptsBeginTheListWithWhatTheApiAnswers() throws IOException {
        APetition.aPetition().openForSigning();
        JsonNode data = data(list(Language.EN, "https://scripts.example"));
        JsonNode asked = Caller.anonymous().get("/api/v1/petitions").json();
        assertThat(asked.path("items")).isNotEmpty();
        assertThat(data).isEqualTo(asked);
    }

    @Test
    void aListOfWhatWasChosenIsLeftToTheScripts() {
        APetition.aPetition().openForSigning();
        assertThat(Caller.anonymous().get("/ru/petitions?q=врач").body())
                .contains("</header><noscript><main ")
                .doesNotContain("<main>", "page-data");
    }

    @Test
    void theHomePageSaysWhatItIsAndHowFarPetitionsCame() {
        APetition.aPetition().titled("<b>Врач</b>").openForSigning();
        String body = new String(
                Product.bean(ListFront.class).home(Language.RU, "https://home.example"), StandardCharsets.UTF_8);
        assertThat(body.substring(body.indexOf("<main"), body.indexOf("</main>")))
                .contains("<h2>Близки к порогу</h2>", "<a class=\"link-more\" href=\"/ru/petitions\">", "<h3><a href=")
                .doesNotContain("<b>");
    }

    /** Otherwise something else is painted when the scripts come, and the page jumps. */
    @Test
    void itsWordsAreThoseOfTheScripts() throws IOException {
        for (Language language : Language.values()) {
            JsonNode home = messages("home", language);
            String main = Caller.anonymous().get("/" + language.code()).body();
            assertThat(main).contains(">" + home.path("home.title").asText() + "</h1>");
            assertThat(main).contains(">" + home.path("home.lead").asText() + "</p>");
            assertThat(main).contains(">" + home.path("home.nearest").asText() + "</h2>");
            String list =
                    Caller.anonymous().get("/" + language.code() + "/petitions").body();
            JsonNode words = messages("petitions", language);
            for (String key : List.of("title", "start", "words", "narrow", "order", "sort.trending")) {
                assertThat(list)
                        .as(key)
                        .contains(">" + words.path("petitions." + key).asText() + "<");
            }
        }
    }

    /** Pages are kept for seconds; a site of its own has none yet. */
    private static String list(Language language, String site) {
        return new String(Product.bean(ListFront.class).list(language, site), StandardCharsets.UTF_8);
    }

    private static JsonNode data(String page) throws IOException {
        int from = page.indexOf(DATA) + DATA.length();
        return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static JsonNode messages(String feature, Language language) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("..", "frontend", "src", "features", feature, "messages." + language.code() + ".json")
                        .toFile());
    }
}
