package kz.undeu.catalog.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kz.undeu.kernel.Language;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unbescape.html.HtmlEscape;

@ExtendWith(Product.class)
class AgencyFrontTest {

    private static final String SITE = "http://localhost:8080";

    @Test
    void thePageOfAnAgencyIsFoundByItsNameInEachLanguage() {
        JsonNode agency = agency("akimat-39");
        for (Language language : Language.values()) {
            String name = HtmlEscape.escapeHtml4Xml(
                    agency.path("name").path(language.code()).asText());
            Answer answer = Caller.anonymous().get("/" + language.code() + "/agencies/akimat-39");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("cache-control")).isEqualTo("no-cache");
            String address = SITE + "/" + language.code() + "/agencies/akimat-39";
            assertThat(answer.body())
                    .contains("lang=\"" + language.code() + "\"", "<div id=\"root\">", "<noscript>")
                    .containsPattern("<title>" + name + " · (Үндеу|Undeu)</title>")
                    .contains(
                            "<meta name=\"description\" content=\"" + name + ": ",
                            "<link rel=\"canonical\" href=\"" + address + "\" />",
                            "hreflang=\"x-default\" href=\"" + SITE + "/kk/agencies/akimat-39\"",
                            "<meta property=\"og:title\" content=\"" + name + "\" />",
                            "<meta property=\"og:description\" content=\"" + name + ": ",
                            "<meta property=\"og:url\" content=\"" + address + "\" />",
                            "property=\"og:image\"")
                    .containsOnlyOnce("<title>")
                    .containsOnlyOnce("name=\"description\"");
            for (Language other : Language.values()) {
                assertThat(answer.body())
                        .contains("hreflang=\"" + other.code() + "\" href=\"" + SITE + "/" + other.code()
                                + "/agencies/akimat-39\"");
            }
            assertThat(Caller.anonymous()
                            .with("If-None-Match", answer.header("etag"))
                            .get("/" + language.code() + "/agencies/akimat-39")
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void whatIsNoAgencyHasNoPage() {
        Answer answer = Caller.anonymous().get("/kk/agencies/nonsense");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<h1>Мұндай бет жоқ</h1>")
                .doesNotContain("canonical", "hreflang", "og:title");
    }

    private static JsonNode agency(String slug) {
        for (JsonNode agency : Caller.anonymous().get("/api/v1/agencies").json().path("items")) {
            if (agency.path("slug").asText().equals(slug)) {
                return agency;
            }
        }
        throw new AssertionError("no agency " + slug);
    }
}
