package kz.undeu.catalog.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class OembedTest {

    private static final String SITE = "http://localhost:8080";

    @Test
    void aPetitionsPageLeadsToACardInItsLanguage() {
        Petition petition = APetition.aPetition().openForSigning();
        String page = Caller.anonymous().get("/ru/petitions/" + petition.id()).body();
        Matcher link = Pattern.compile("type=\"application/json\\+oembed\" href=\"" + SITE + "([^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        Answer answer = Caller.anonymous().get(link.group(1).replace("&amp;", "&"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=3600");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(answer.body())
                .contains("\"type\":\"rich\"", "\"version\":\"1.0\"", "\"title\":\"В селе нужен врач\"")
                .contains("\"provider_name\":\"Үндеу\"", "\"provider_url\":\"" + SITE + "\"")
                .contains("\"width\":420,\"height\":460,\"cache_age\":3600")
                .contains(SITE + "/embed/" + petition.id() + "?language=ru&amp;size=medium");
    }

    @Test
    void theFrameIsNeverLargerThanAskedFor() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThat(shown(petition, "&maxwidth=360").body()).contains("size=small", "\"width\":320,\"height\":220");
        assertThat(shown(petition, "&maxwidth=800&maxheight=420").body())
                .contains("size=large", "\"width\":720,\"height\":400");
        assertThat(shown(petition, "&maxwidth=200&maxheight=100").body())
                .contains("size=small", "\"width\":200,\"height\":100");
        assertThat(shown(petition, "&maxwidth=0").code()).isEqualTo("INPUT_INVALID");
        assertThat(shown(petition, "&maxheight=tall").code()).isEqualTo("INPUT_INVALID");
    }

    @Test
    void whatIsNoPublishedPetitionOfOursIsNotFoundAndXmlIsNotOffered() {
        Petition petition = APetition.aPetition().openForSigning();
        Petition hidden = APetition.aPetition().submitted();
        for (String url : List.of(
                SITE + "/kk/petitions/" + hidden.id(),
                SITE + "/kk/petitions/0000000000",
                SITE + "/kk/decisions",
                SITE + ".example.com/kk/petitions/" + petition.id(),
                "ftp://localhost:8080/kk/petitions/" + petition.id(),
                "javascript:alert(1)",
                "no address",
                "")) {
            Answer answer = Caller.anonymous().get("/oembed?url=" + encoded(url));
            assertThat(answer.status()).as(url).isEqualTo(404);
            assertThat(answer.code()).as(url).isEqualTo("NOT_FOUND");
        }
        assertThat(Caller.anonymous().get("/oembed").code()).isEqualTo("INPUT_INVALID");
        Answer xml = shown(petition, "&format=xml");
        assertThat(xml.status()).isEqualTo(501);
        assertThat(xml.code()).isEqualTo("FORMAT_NOT_OFFERED");
    }

    @Test
    void aTitleCannotLeaveItsAttribute() {
        Petition hostile = APetition.aPetition()
                .titled("\"></iframe><script>alert(1)</script>")
                .seeding();
        assertThat(shown(hostile, "").body())
                .contains("title=\\\"&quot;&gt;&lt;/iframe&gt;&lt;script&gt;")
                .doesNotContain("<script>alert(1)</script>\\\"");
    }

    private static Answer shown(Petition petition, String more) {
        return Caller.anonymous()
                .get("/oembed?url=" + encoded(SITE + "/ru/petitions/" + petition.id() + "?from=poster") + more);
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
