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
    void whereNoCardCanBeShownASentenceStandsInTheFrame() {
        Caller frame = Caller.speaking("en").with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        Answer missing = frame.get("/embed/0000000000?language=ru");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("content-type")).startsWith("text/html");
        assertThat(missing.header("content-language")).isEqualTo("ru");
        assertThat(missing.body())
                .contains("<html lang=\"ru\"", "По этому адресу нет опубликованной петиции.")
                .doesNotContain("0000000000", "NOT_FOUND");
        Petition petition = APetition.aPetition().openForSigning();
        Answer wrong = frame.get("/embed/" + petition.id() + "?language=de");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("<html lang=\"en\"", "has a mistake").doesNotContain("village");
        for (Answer answer : List.of(missing, wrong)) {
            assertThat(answer.header("content-security-policy")).contains("frame-ancestors *");
            assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
        }
        Answer program = Caller.anonymous().get("/embed/0000000000");
        assertThat(program.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aCardKnowsTheThresholdItSpeaksOf() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThat(Caller.anonymous().get("/embed/" + petition.id()).body())
                .contains("data-tier=\"1\"", "data-collects=\"true\"");
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
