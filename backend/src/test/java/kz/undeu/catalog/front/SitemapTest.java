package kz.undeu.catalog.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class SitemapTest {

    private static final String SITE = "http://localhost:8080";

    @Test
    void everyListedPetitionIsFoundFromTheRobotsFileAndNoOther() {
        Petition listed = APetition.aPetition().openForSigning();
        Petition unlisted = APetition.aPetition().seeding();
        assertThat(Caller.anonymous().get("/robots.txt").body()).contains("Sitemap: " + SITE + "/sitemap.xml");
        Answer index = Caller.anonymous().get("/sitemap.xml");
        assertThat(index.header("content-type")).startsWith("application/xml");
        assertThat(index.body()).contains("<loc>" + part(listed) + "</loc>", "<loc>" + part(unlisted) + "</loc>");
        assertThat(read(part(listed)))
                .contains("<loc>" + SITE + "/kk/petitions/" + listed.id() + "</loc>")
                .contains("hreflang=\"ru\" href=\"" + SITE + "/ru/petitions/" + listed.id() + "\"");
        assertThat(read(part(unlisted))).doesNotContain(unlisted.id().value());
        assertThat(Caller.anonymous().get("/sitemaps/petitions-_.xml").status()).isEqualTo(404);
    }

    @Test
    void eachAgencyIsFoundInEachLanguage() {
        String map = read(SITE + "/sitemaps/pages.xml");
        for (JsonNode agency : Caller.anonymous().get("/api/v1/agencies").json().path("items")) {
            String path = "/agencies/" + agency.path("slug").asText();
            for (Language language : Language.values()) {
                String address = SITE + "/" + language.code() + path;
                assertThat(map)
                        .contains("<loc>" + address + "</loc>")
                        .contains("hreflang=\"" + language.code() + "\" href=\"" + address + "\"");
            }
        }
        assertThat(map).contains("/kk/agencies/akimat-39</loc>");
    }

    @Test
    void everyPageInItIsAPageOfOurs() {
        Pattern.compile("<loc>([^<]+)</loc>")
                .matcher(read(SITE + "/sitemaps/pages.xml"))
                .results()
                .map(found -> found.group(1).substring(SITE.length()))
                .forEach(path -> {
                    assertThat(Caller.anonymous().get(path).status()).as(path).isEqualTo(200);
                    // Somebody may have typed it without the language.
                    if (path.startsWith("/kk/help") || path.startsWith("/kk/acc")) {
                        assertThat(Caller.anonymous().get(path.substring(3)).status())
                                .as(path)
                                .isEqualTo(302);
                    }
                });
    }

    private static String part(Petition petition) {
        return SITE + "/sitemaps/petitions-" + petition.id().value().charAt(0) + ".xml";
    }

    private static String read(String address) {
        return Caller.anonymous().get(address.substring(SITE.length())).body();
    }
}
