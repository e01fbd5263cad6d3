package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import kz.undeu.transparency.APublishedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has what is public asks whether it still holds. */
@ExtendWith(Product.class)
class PublicCacheTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi.yml",
                "/api/v1/auth/providers",
                "/api/v1/jurisdictions",
                "/api/v1/statistics",
                "/data",
                "/data/csv-metadata.json",
                "/log/vkey"
            })
    void itIsMarkedAndWhoHasItGetsNoBody(String path) {
        assertMarked(path);
    }

    @Test
    void soAreCardsAndTheLog() {
        Petition petition = APetition.aPetition().openForSigning();
        APublishedLog.of(petition.id());
        assertMarked("/log/" + petition.id() + "/checkpoint");
        assertMarked("/log/" + petition.id() + "/tile/entries/000.p/50");
        assertMarked("/oembed?url=http://localhost:8080/kk/petitions/" + petition.id());
    }

    private static void assertMarked(String path) {
        Answer first = Caller.anonymous().get(path);
        assertThat(first.status()).as(path).isEqualTo(200);
        assertThat(first.header("Cache-Control")).as(path).startsWith("public");
        assertThat(first.header("ETag")).as(path).isNotBlank();
        Answer again =
                Caller.anonymous().with("If-None-Match", first.header("ETag")).get(path);
        assertThat(again.status()).as(path).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.headers().allValues("Access-Control-Allow-Origin"))
                .as("a page of another site may read its copy too")
                .isEqualTo(first.headers().allValues("Access-Control-Allow-Origin"));
        assertThat(Caller.anonymous()
                        .with("If-None-Match", "\"another\"")
                        .get(path)
                        .body())
                .isEqualTo(first.body());
    }
}
