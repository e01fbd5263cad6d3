package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.ApiDescription.Offer;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever names the type they want gets what is there; most say that any will do, so that nobody would notice. */
@ExtendWith(Product.class)
class AcceptTest {

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/petitions, text/html",
        "/kk, text/html",
        "/ru/petitions, text/html",
        "/ru/petitions/7k3m9qx2ab, text/html",
        "/en/agencies/akimat-39, text/html",
        "/en/verify, text/html",
        "/kk/help, text/html",
        "/kk/accountability, text/html",
        "/kk/nowhere, text/html",
        "/embed/7k3m9qx2ab, text/html",
        "/robots.txt, text/plain",
        "/sitemap.xml, application/xml",
        "/sitemap.xml, text/xml",
        "/sitemaps/pages.xml, application/xml",
        "/sitemaps/petitions-0.xml, application/xml",
        "/preview-kk.png, image/png",
        "/preview-kk.png, image/*",
        "/manifest.webmanifest, application/manifest+json",
        "/sw.js, text/javascript",
        "/embed.css, text/css",
        "/assets/nothing.js, text/javascript",
        "/api/openapi.yml, application/yaml",
        "/feeds/petitions.atom, application/xml",
        "/feeds/answers.atom, application/rss+xml",
        "/data/petitions.csv, application/json"
    })
    void nobodyIsTurnedAwayForTheTypeTheyName(String path, String type) {
        assertThat(Caller.anonymous().with("Accept", type).get(path).status()).isNotEqualTo(406);
    }

    @Test
    void whateverTheDescriptionOffersMayBeAskedForByItsType() {
        List<Offer> offers = ApiDescription.ofProduct().offers();
        assertThat(offers)
                .hasSizeGreaterThan(100)
                .contains(
                        new Offer("/data/{table}.csv", "text/csv"),
                        new Offer("/log/{petition}/checkpoint", "text/plain"),
                        new Offer("/api/v1/petitions", "application/json"))
                .allSatisfy(offer -> assertThat(Caller.anonymous()
                                .with("Accept", offer.mediaType())
                                .get(offer.path().replaceAll("\\{[^}]+}", "7k3m9qx2ab"))
                                .status())
                        .isNotEqualTo(406));
    }

    @Test
    void theManifestIsCalledOne() {
        Answer manifest = Caller.anonymous().get("/manifest.webmanifest");
        assertThat(manifest.status()).isEqualTo(200);
        assertThat(manifest.header("content-type")).isEqualTo("application/manifest+json");
    }
}
