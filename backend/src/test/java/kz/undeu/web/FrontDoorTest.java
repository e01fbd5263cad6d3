package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class FrontDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kk",
                "/ru/petitions/7k3m9qx2ab/sign",
                "/verify",
                "/admin/holidays",
                "/en/data",
                "/en/agency/7k3m9qx2ab",
                "/petitions",
                "/sign-in?return=/kk"
            })
    void deepLinksOpenTheApplication(String path) {
        Answer answer = Caller.anonymous().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(answer.header("content-security-policy")).contains("script-src 'self';", "frame-ancestors 'none'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/nowhere", "/ru/nowhere/else", "/en/petitions/7k3m9qx2ab", "/en/petitions/nowhere"})
    void whatIsNoPageOpensTheApplicationThatSaysSoAndIsNotIndexed(String path) {
        Answer answer = Caller.anonymous().get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.body()).contains("<div id=\"root\">", "<noscript>");
    }

    @Test
    void aDemonstrationIsMarkedInThePageItself() {
        assertThat(Caller.anonymous().get("/kk").body()).contains("<html data-demo ");
        try (var production = Product.replica(Map.of("undeu.demo.enabled", false))) {
            HttpResponse<byte[]> page =
                    production.getBean(FrontendController.class).page("kk", null, null, HttpRequest.GET("/kk"));
            assertThat(new String(page.body(), StandardCharsets.UTF_8))
                    .contains("<html ")
                    .doesNotContain("data-demo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/unknown", "/api/unknown", "/assets/unknown.js", "/de", "/unknown"})
    void whatDoesNotExistIsAProblemAndNotThePage(String path) {
        Answer answer = Caller.anonymous().get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beans", "/routes", "/threaddump", "/info", "/metrics", "/loggers", "/env", "/caches"})
    void theInsideIsNobodysToRead(String path) {
        assertThat(Caller.anonymous().get(path).status()).isEqualTo(404);
        assertThat(Caller.as(People.administrator()).get(path).status()).isEqualTo(404);
        assertThat(Caller.anonymous().get("/health").status()).isEqualTo(200);
        assertThat(Caller.anonymous().get("/prometheus").status()).isEqualTo(200);
    }

    @Test
    void assetsNamedByTheirContentAreKeptForEver() {
        String page = Caller.anonymous().get("/kk").body();
        String asset = page.substring(page.indexOf("/assets/"));
        Answer answer = Caller.anonymous().get(asset.substring(0, asset.indexOf('"')));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void publicAnswersCarryAnETagAndAreNotSentTwice() {
        Petition petition = APetition.aPetition().openForSigning();
        String path = "/api/v1/petitions/" + petition.id();
        Answer first = Caller.anonymous().get(path);
        assertThat(first.header("cache-control")).isEqualTo("public, max-age=1");

        Answer again =
                Caller.anonymous().with("If-None-Match", first.header("etag")).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        Answer throughAProxy = Caller.anonymous()
                .with("If-None-Match", "\"other\", W/" + first.header("etag"))
                .get(path);
        assertThat(throughAProxy.status()).isEqualTo(304);
        assertThat(throughAProxy.header("vary")).contains("Cookie");

        APetition.sign(petition, 1);
        assertThat(Caller.anonymous()
                        .with("If-None-Match", first.header("etag"))
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void privateAnswersAreNotKept() {
        assertThat(Caller.as(People.residentOf("KZ-62"))
                        .get("/api/v1/me/petitions")
                        .header("cache-control"))
                .isEqualTo("no-store");
        var organizer = People.residentOf("KZ-62");
        Petition draft = APetition.aPetition().by(organizer).draft();
        assertThat(Caller.as(organizer).get("/api/v1/petitions/" + draft.id()).header("cache-control"))
                .isEqualTo("no-store");
    }

    @Test
    void theApiDescribesItselfAndTellsItsHealth() {
        assertThat(Caller.anonymous().get("/api/openapi.yml").body()).contains("/api/v1/petitions/{id}/signature");
        assertThat(Caller.anonymous().get("/health").json().path("status").asText())
                .isEqualTo("UP");
        assertThat(Caller.anonymous().get("/health/readiness").status()).isEqualTo(200);
        assertThat(Caller.anonymous().get("/prometheus").body()).contains("jvm_memory_used_bytes");
    }
}
