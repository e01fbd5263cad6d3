package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class FrontDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/ru/petitions/7k3m9qx2ab/sign",
                "/en/verify",
                "/kk/admin/holidays",
                "/en/data",
                "/en/agency/7k3m9qx2ab",
                "/ru/petitions",
                "/ru/help/",
                "/kk/following/confirm/secret",
                "/kk/start/7k3m9qx2ab",
                "/ru/admin/agencies/akimat-39",
                "/kk/sign-in?return=/kk"
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
    @CsvSource({
        "/, /ru",
        "/?from=poster, /ru?from=poster",
        "/petitions, /ru/petitions",
        "/petitions/7k3m9qx2ab, /ru/petitions/7k3m9qx2ab",
        "/petitions/7k3m9qx2ab?from=a%26b, /ru/petitions/7k3m9qx2ab?from=a%26b",
        "/sign-in?return=/kk, /ru/sign-in?return=/kk",
        "/admin/holidays, /ru/admin/holidays",
        "/petitions/%D2%AF%2F..%2F, /ru/petitions/%D2%AF%2F..%2F"
    })
    void anAddressWithoutALanguageLeadsToThePageInTheReaders(String path, String page) {
        Caller reader = Caller.speaking("de, ru-KZ;q=0.8, en;q=0.5");
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = reader.call(method, path);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("location")).isEqualTo(page);
            assertThat(answer.header("vary")).isEqualTo("Accept-Language, Cookie");
            assertThat(answer.header("cache-control")).isEqualTo("no-cache");
        }
    }

    @Test
    void whatTheReaderChoseOncePrecedesWhatTheBrowserAsksFor() {
        Caller reader = Caller.speaking("ru");
        assertThat(reader.with("Cookie", "a=b; undeu-language=kk").get("/").header("location"))
                .isEqualTo("/kk");
        for (String none : List.of("undeu-language=de", "undeu-language=//example.com", "undeu-language=")) {
            assertThat(reader.with("Cookie", none).get("/").header("location")).isEqualTo("/ru");
        }
        assertThat(Caller.speaking("fr").get("/petitions").header("location")).isEqualTo("/kk/petitions");
    }

    @Test
    void aPrintedAddressShowsThePetitionToWhoeverRunsNoScripts() {
        Petition petition = APetition.aPetition().openForSigning();
        String page = Caller.speaking("ru").get("/petitions/" + petition.id()).header("location");
        assertThat(Caller.anonymous().get(page).body())
                .contains("<h1>В селе нужен врач</h1>", "property=\"og:title\"", "application/json+oembed");
        String nowhere = Caller.speaking("ru").get("/petitions/0000000000").header("location");
        assertThat(Caller.anonymous().get(nowhere).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/petitions/7k3m9qx2ab", "/en/petitions/nowhere"})
    void whatIsNoPetitionOpensTheApplicationThatSaysSoAndIsNotIndexed(String path) {
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
                    production.getBean(FrontendController.class).page("kk", "me", HttpRequest.GET("/kk/me"));
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
    @CsvSource({
        "/unknown, ru, Такой страницы нет, /ru",
        "/de, kk, Мұндай бет жоқ, /kk",
        "/unknown/deep?x=1, en, There is no such page, /en",
        "/ru/nowhere, en, Такой страницы нет, /ru",
        "/kk/nowhere/else, en, Мұндай бет жоқ, /kk",
        "/kk/agencies/nonsense, en, Мұндай бет жоқ, /kk",
        "/ru/agencies, en, Такой страницы нет, /ru",
        "/kk/help/xyz, en, Мұндай бет жоқ, /kk",
        "/ru/admin/nonsense, en, Такой страницы нет, /ru",
        "/en/petitions/7k3m9qx2ab/nonsense, ru, There is no such page, /en"
    })
    void whoMistypedAnAddressReadsSoAndFindsBack(String path, String spoken, String title, String home) {
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = atBrowser(spoken).call(method, path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("content-type")).startsWith("text/html");
            assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'none'");
        }
        assertThat(atBrowser(spoken).get(path).body())
                .contains("<h1>" + title + "</h1>", "href=\"" + home + "\"", "href=\"" + home + "/petitions\"")
                .contains("<div id=\"root\">")
                .doesNotContain("canonical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api",
                "/api/v1/petitions/0000000000",
                "/log/0000000000/checkpoint",
                "/data/nothing",
                "/oauth/unknown",
                "/feeds/unknown",
                "/assets/unknown.js",
                "/unknown.txt"
            })
    void whereProgramsAskABrowserGetsTheProblemToo(String path) {
        Answer answer = atBrowser("ru").get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(atBrowser("ru").postNothing("/unknown").header("content-type"))
                .startsWith("application/problem+json");
    }

    private static Caller atBrowser(String spoken) {
        return Caller.speaking(spoken)
                .with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8");
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
