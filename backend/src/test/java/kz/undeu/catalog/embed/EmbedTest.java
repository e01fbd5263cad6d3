package kz.undeu.catalog.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class EmbedTest {

    @Test
    void aCardShowsTheCountInEachLanguageAndSetsNoCookie() {
        Petition petition = APetition.aPetition().openForSigning();
        Answer kk = Caller.inBrowser(People.residentOf("KZ-62")).get("/embed/" + petition.id());
        assertThat(kk.status()).isEqualTo(200);
        assertThat(kk.body())
                .contains("lang=\"kk\"", "Ауылға дәрігер керек", "50", "Оқып, қол қою")
                .contains("/kk/petitions/" + petition.id() + "?from=embed");
        assertThat(kk.header("set-cookie")).isEmpty();
        assertThat(kk.header("cache-control")).isEqualTo("public, max-age=60");
        // There is no English title: the Kazakh one says what language it is in.
        assertThat(Caller.anonymous()
                        .get("/embed/" + petition.id() + "?language=en")
                        .body())
                .contains("<html lang=\"en\"", "<h1 lang=\"kk\"", "Read and sign");
        assertThat(Caller.anonymous()
                        .with("If-None-Match", kk.header("etag"))
                        .get("/embed/" + petition.id())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void itHasThreeSizesOfWhichTheLargestTellsTheSummary() {
        Petition petition = APetition.aPetition().openForSigning();
        String address = "/embed/" + petition.id() + "?language=ru&size=";
        assertThat(Caller.anonymous().get(address + "small").body())
                .contains("card-small", "Прочитать и подписать", "data-count")
                .doesNotContain("<progress", "Кратко");
        assertThat(Caller.anonymous().get(address + "medium").body())
                .contains("card-medium", "<progress")
                .doesNotContain("Кратко");
        assertThat(Caller.anonymous().get(address + "large").body())
                .contains("card-large", "<progress", "<p class=\"summary\" lang=\"ru\">Кратко</p>");
        assertThat(Caller.anonymous().get(address + "huge").code()).isEqualTo("INPUT_INVALID");
    }

    @Test
    void onlyTheCardMayStandInAFrame() {
        Petition petition = APetition.aPetition().seeding();
        Answer card = Caller.anonymous().get("/embed/" + petition.id());
        Answer known =
                Caller.anonymous().with("If-None-Match", card.header("etag")).get("/embed/" + petition.id());
        for (Answer framed : List.of(card, known)) {
            assertThat(framed.header("content-security-policy"))
                    .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'", "trusted-types 'none'")
                    .doesNotContain("unsafe", "http:", "data:");
            assertThat(framed.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
        }
        for (String path : List.of(
                "/embed/0000000000",
                "/embed/" + petition.id() + "?language=de",
                "/oembed?url=http://localhost:8080/kk/petitions/" + petition.id(),
                "/embed/" + petition.id() + "/",
                "/embed/" + petition.id() + "/x",
                "/embed.js",
                "/kk/petitions/" + petition.id(),
                "/api/v1/petitions/" + petition.id())) {
            assertThat(Caller.anonymous().get(path).header("content-security-policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void whatIsNotPublishedHasNoCardAndNothingThatIsSentStandsInIt() {
        for (Petition hidden :
                List.of(APetition.aPetition().draft(), APetition.aPetition().submitted())) {
            assertThat(Caller.anonymous().get("/embed/" + hidden.id()).code()).isEqualTo("NOT_FOUND");
        }
        Petition hostile = APetition.aPetition()
                .titled("</title><script>alert(1)</script>\" onload=\"x")
                .seeding();
        assertThat(Caller.anonymous().get("/embed/" + hostile.id()).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "\" onload=");
        for (String language : List.of("de", "", "KK", "%3Cscript%3E", "kk%00")) {
            assertThat(Caller.anonymous()
                            .get("/embed/" + hostile.id() + "?language=" + language)
                            .status())
                    .as(language)
                    .isIn(400, 422, 200);
        }
        assertThat(Caller.anonymous()
                        .get("/embed/" + hostile.id() + "?language=de")
                        .code())
                .isEqualTo("INPUT_INVALID");
    }
}
