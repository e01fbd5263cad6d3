package kz.undeu.catalog.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class PosterDownloadTest {

    private final Person organizer = People.residentOf("KZ-62");
    private final Petition petition = APetition.aPetition().by(organizer).seeding();

    @Test
    void anOrganizerDownloadsPosterAndCodesAndAsksWhetherTheyStillHold() {
        for (String what : List.of(
                "poster",
                "poster?language=ru",
                "qr",
                "qr?format=svg&from=telegram&language=en",
                "qr?format=png&from=poster-almaty")) {
            Answer answer = Caller.inBrowser(organizer).get(path(what));
            assertThat(answer.status()).as(what).isEqualTo(200);
            assertThat(answer.header("content-type"))
                    .isEqualTo(
                            what.startsWith("poster")
                                    ? "application/pdf"
                                    : what.contains("svg") ? "image/svg+xml" : "image/png");
            assertThat(answer.header("content-disposition"))
                    .startsWith("attachment; filename=\"undeu-" + petition.id())
                    .doesNotContain("?");
            assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
            Answer again = Caller.inBrowser(organizer)
                    .with("If-None-Match", answer.header("etag"))
                    .get(path(what));
            assertThat(again.status()).as(what).isEqualTo(304);
        }
    }

    @Test
    void aPosterSaysThatSignaturesAreNeededInRegionsToo() throws IOException {
        assertThat(printed()).contains("чтобы петицию получил орган").doesNotContain("по регионам");
        Rows.ofTheProduct()
                .change(
                        "UPDATE threshold SET spread_percent = 0.5, spread_regions = 7 WHERE petition = ?",
                        petition.id().value());
        assertThat(printed()).contains("Подписи нужны и по регионам: не менее чем в 7");
    }

    private String printed() throws IOException {
        try (PDDocument poster = Loader.loadPDF(Caller.inBrowser(organizer).download(path("poster?language=ru")))) {
            return new PDFTextStripper().getText(poster).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        for (String what : List.of(
                "poster?language=en",
                "poster?language=de",
                "qr?format=gif",
                "qr?language=de",
                "qr?from=A",
                "qr?from=a%22b",
                "qr?from=" + "a".repeat(4_000))) {
            assertThat(Caller.inBrowser(organizer).get(path(what)).code())
                    .as(what)
                    .isEqualTo("INPUT_INVALID");
        }
    }

    @Test
    void nobodyElseGetsThemAndADraftHasNone() {
        Petition draft = APetition.aPetition().by(organizer).draft();
        for (String what : List.of("poster", "qr")) {
            assertThat(Caller.inBrowser(People.residentOf("KZ-62"))
                            .get(path(what))
                            .code())
                    .isEqualTo("NOT_FOUND");
            assertThat(Caller.anonymous().get(path(what)).status()).isEqualTo(401);
            assertThat(Caller.inBrowser(organizer)
                            .get("/api/v1/me/petitions/" + draft.id() + "/" + what)
                            .code())
                    .isEqualTo("PETITION_NOT_OPEN");
        }
    }

    private String path(String what) {
        return "/api/v1/me/petitions/" + petition.id() + "/" + what;
    }
}
