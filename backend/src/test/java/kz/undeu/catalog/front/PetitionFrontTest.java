package kz.undeu.catalog.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Language;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class PetitionFrontTest {

    private static final String HOSTILE = "</title><script>alert(1)</script>\"' onload=\"x";

    @Test
    void aLinkThatIsSentShowsTitleCountAndPictureInItsLanguage() {
        Petition petition = APetition.aPetition().openForSigning();
        Answer ru = Caller.anonymous().get("/ru/petitions/" + petition.id());
        assertThat(ru.status()).isEqualTo(200);
        assertThat(ru.header("cache-control")).isEqualTo("no-cache");
        String path = "/petitions/" + petition.id();
        assertThat(ru.body())
                .contains("lang=\"ru\"", "<div id=\"root\">")
                .contains("<title>В селе нужен врач · Үндеу</title>")
                .contains("<meta property=\"og:title\" content=\"В селе нужен врач\"")
                .contains("content=\"Собрано подписей: 50 из", "Кратко\"")
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/ru" + path + "\"")
                .contains("hreflang=\"kk\" href=\"http://localhost:8080/kk" + path + "\"")
                .contains("hreflang=\"en\" href=\"http://localhost:8080/en" + path + "\"")
                .contains("hreflang=\"x-default\"")
                .contains("content=\"http://localhost:8080/api/v1" + path + "/preview.png?language=ru\"")
                .doesNotContain("noindex");
        // There is no English text: the Kazakh one says what language it is in.
        assertThat(Caller.anonymous().get("/en" + path).body())
                .contains("<main lang=\"kk\">", "<h1>Ауылға дәрігер керек</h1>", "Demands");
        assertThat(Caller.anonymous()
                        .with("If-None-Match", ru.header("etag"))
                        .get("/ru" + path)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void withoutScriptsTheWholeTextCanBeRead() {
        Petition petition = APetition.aPetition().openForSigning();
        String body = Caller.anonymous().get("/ru/petitions/" + petition.id()).body();
        assertThat(body.substring(body.indexOf("<main"), body.indexOf("</main>")))
                .contains("<h1>В селе нужен врач</h1>", "<p>Подробно</p>")
                .contains(
                        "<li><p class=\"pre\">Первое требование</p></li>",
                        "<li><p class=\"pre\">Второе требование</p></li>")
                .contains("Собрано подписей: 50 из", "До порога осталось:");
        assertThat(body.substring(body.indexOf("<noscript>"), body.indexOf("</noscript>")))
                .contains("Чтобы подписать, нужен JavaScript");
    }

    @Test
    void scriptsBeginWithWhatTheApiAnswersToAnybody() throws IOException {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).titled(HOSTILE).openForSigning();
        String body = Caller.inBrowser(organizer)
                .get("/ru/petitions/" + petition.id())
                .body();
        String begin = "<script type=\"application/json\" id=\"page-data\">";
        int from = body.indexOf(begin) + begin.length();
        String data = body.substring(from, body.indexOf("</script>", from));
        assertThat(new ObjectMapper().readTree(data))
                .isEqualTo(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id())
                        .json());
    }

    @Test
    void aTextIsWrittenAsFormattedAndNothingInItBecomesMarkup() {
        Petition petition = APetition.aPetition()
                .titled(HOSTILE)
                .saying(
                        "## Почему\n\nЭто **важно**, <b>очень</b>: [сайт](https://example.kz/a?b=1&c=2)\n\n1. один\n2. два")
                .openForSigning();
        String body = Caller.anonymous().get("/ru/petitions/" + petition.id()).body();
        assertThat(body)
                .doesNotContain("<script>alert", "<b>очень", "onload=\"x")
                .contains("&lt;/title&gt;&lt;script&gt;")
                .contains("<strong>важно</strong>", "href=\"https://example.kz/a?b=1&amp;c=2\"", "(example.kz)")
                .contains("<ol start=\"1\">", "<li>");
    }

    @Test
    void whatIsNotPublishedShowsNothingAndWhatIsUnlistedIsNotIndexed() {
        Petition draft = APetition.aPetition().draft();
        Petition rejected = APetition.aPetition().submitted();
        for (String id : List.of(draft.id().value(), rejected.id().value(), "0000000000", "no-petition")) {
            Answer answer = Caller.anonymous().get("/ru/petitions/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("<title>Үндеу</title>", "JavaScript")
                    .doesNotContain("врач", "og:title", "page-data");
            assertThat(Caller.anonymous()
                            .get("/api/v1/petitions/" + id + "/preview.png")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Caller.anonymous()
                        .get("/kk/petitions/" + APetition.aPetition().seeding().id())
                        .body())
                .contains("<meta name=\"robots\" content=\"noindex\"");
    }

    @Test
    void whatEndedBeforeItWasListedIsNotIndexedEither() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).seeding();
        Answer withdrawn = Caller.inBrowser(organizer)
                .post("/api/v1/petitions/" + petition.id() + "/withdrawal", "{\"reason\": {\"ru\": \"Решено\"}}");
        assertThat(withdrawn.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(Caller.anonymous().get("/kk/petitions/" + petition.id()).body())
                .contains("<meta name=\"robots\" content=\"noindex\"");
    }

    @Test
    void thePictureShowsTheTitleHoweverLongItIs() throws IOException {
        PreviewPictures pictures = Product.bean(PreviewPictures.class);
        Petition brief = APetition.aPetition().openForSigning();
        Petition long1 = APetition.aPetition()
                .titled("Электрификациялануының ".repeat(4).strip())
                .openForSigning();
        Petition emoji = APetition.aPetition()
                .titled("\uD83D\uDE00 ".repeat(5) + "a".repeat(70))
                .openForSigning();
        Set<Integer> seen = new HashSet<>();
        for (Petition petition : List.of(brief, long1, emoji)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(pictures.of(petition.id(), Language.KK)));
            assertThat(image.getWidth()).isEqualTo(PreviewSheet.WIDTH);
            assertThat(image.getHeight()).isEqualTo(PreviewSheet.HEIGHT);
            int ink = 0;
            for (int y = 170; y < 480; y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (image.getRGB(x, y) != 0xffffffff) {
                        ink++;
                        assertThat(x).isBetween(60, 1140);
                    }
                }
            }
            assertThat(ink).isGreaterThan(1_000);
            assertThat(seen.add(ink)).isTrue();
        }
        Answer answer = Caller.anonymous().get("/api/v1/petitions/" + brief.id() + "/preview.png?language=ru");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("image/png");
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=300");
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + brief.id() + "/preview.png?language=de")
                        .code())
                .isEqualTo("INPUT_INVALID");
    }
}
