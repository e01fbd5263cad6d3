package kz.undeu.catalog.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.undeu.kernel.Language;
import kz.undeu.petition.Petition;
import kz.undeu.print.QrCode;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class PublicCodeTest {

    @Test
    void everybodyGetsTheCodeOfAPublishedPetition() {
        Petition petition = APetition.aPetition().seeding();
        Answer code = Caller.anonymous().get("/api/v1/petitions/" + petition.id() + "/qr.svg?language=ru");
        assertThat(code.status()).isEqualTo(200);
        assertThat(code.header("content-type")).isEqualTo("image/svg+xml");
        assertThat(code.header("cache-control")).isEqualTo("public, max-age=86400");
        assertThat(code.body())
                .isEqualTo(new String(
                        QrCode.of(PosterLink.of("http://localhost:8080", Language.RU, petition.id(), null))
                                .svg(),
                        StandardCharsets.UTF_8));
        assertThat(Caller.anonymous()
                        .with("If-None-Match", code.header("etag"))
                        .get("/api/v1/petitions/" + petition.id() + "/qr.svg?language=ru")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotPublishedHasNone() {
        for (Petition hidden :
                List.of(APetition.aPetition().draft(), APetition.aPetition().submitted())) {
            assertThat(Caller.anonymous()
                            .get("/api/v1/petitions/" + hidden.id() + "/qr.svg")
                            .code())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/"
                                + APetition.aPetition().seeding().id() + "/qr.svg?language=de")
                        .code())
                .isEqualTo("INPUT_INVALID");
    }
}
