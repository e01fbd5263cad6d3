package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
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

/** What browsers are told of our pages stands on every answer, also on the ones nobody looks at. */
@ExtendWith(Product.class)
class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/kk, 200",
        "/kk/petitions, 200",
        "/kk/petitions/7k3m9qx2ab, 404",
        "/favicon.svg, 200",
        "/api/v1/topics, 200",
        "/api/v1/session, 200",
        "/api/openapi.yml, 200",
        "/health, 200",
        "/prometheus, 200",
        "/api/v1/petitions/0000000000, 404",
        "/assets/unknown.js, 404",
        "/unknown, 404",
        "/api/v1/me/petitions, 401",
        "/api/v1/petitions?limit=0, 422"
    })
    void everyAnswerToAReaderCarriesThem(String path, int status) {
        Answer answer = Caller.anonymous().get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertGuarded(answer);
    }

    @Test
    void everyRefusalOfAChangeCarriesThem() {
        Caller citizen = Caller.as(People.residentOf("KZ-62"));
        assertGuarded(citizen.post("/api/v1/petitions", "{"));
        assertGuarded(citizen.delete("/api/v1/topics"));
        assertGuarded(citizen.postBytes("/api/v1/petitions", new byte[2_000_000], "application/json"));
        assertGuarded(citizen.postBytes("/api/v1/petitions", new byte[1], "text/plain"));
        assertGuarded(citizen.get("/api/v1/moderation/queue"));
        assertGuarded(Caller.withCookieOnly(People.residentOf("KZ-62")).post("/api/v1/petitions", "{}"));
        assertGuarded(Caller.inBrowser(People.residentOf("KZ-62")).delete("/api/v1/session"));
    }

    @Test
    void anAnswerThatIsKnownCarriesThemToo() {
        Petition petition = APetition.aPetition().openForSigning();
        String path = "/api/v1/petitions/" + petition.id();
        Answer known = Caller.anonymous()
                .with("If-None-Match", Caller.anonymous().get(path).header("etag"))
                .get(path);
        assertThat(known.status()).isEqualTo(304);
        assertGuarded(known);
    }

    @Test
    void behindTlsBrowsersNeverComeWithoutItAgain() {
        assertThat(Caller.anonymous().get("/").header("strict-transport-security"))
                .isEmpty();
        try (var replica = Product.listeningReplica(Map.of("undeu.session.cookie-secure", true))
                .getApplicationContext()) {
            Caller caller = Caller.anonymous().at(replica.getBean(EmbeddedServer.class));
            for (String path : new String[] {"/", "/api/v1/topics", "/api/v1/unknown"}) {
                assertThat(caller.get(path).header("strict-transport-security"))
                        .isEqualTo("max-age=31536000; includeSubDomains");
            }
        }
    }

    @Test
    void nothingIsEchoed() {
        for (String path : new String[] {"/", "/favicon.svg", "/api/v1/topics"}) {
            Answer answer = Caller.anonymous().with("X-Mine", "echo").call("TRACE", path);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.body()).doesNotContain("echo");
            assertThat(answer.header("x-mine")).isEmpty();
            assertGuarded(answer);
        }
    }

    private static void assertGuarded(Answer answer) {
        String policy = answer.header("content-security-policy");
        assertThat(policy)
                .contains(
                        "default-src 'none';",
                        "script-src 'self';",
                        "style-src 'self';",
                        "connect-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none';",
                        "form-action 'self';",
                        "frame-ancestors 'none';",
                        "require-trusted-types-for 'script';")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(answer.header("permissions-policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(answer.header("server")).isEmpty();
        assertThat(answer.header("x-powered-by")).isEmpty();
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void theCountAloneMayBeReadByAnyPageAndOnlyWithoutCookies() {
        Petition petition = APetition.aPetition().openForSigning();
        String path = "/api/v1/petitions/" + petition.id() + "/tally";
        Caller foreign = Caller.anonymous().with("Origin", "null");
        Answer count = foreign.get(path);
        Answer known = foreign.with("If-None-Match", count.header("etag")).get(path);
        assertThat(known.status()).isEqualTo(304);
        for (Answer answer : List.of(count, known)) {
            assertThat(answer.headers().allValues("access-control-allow-origin"))
                    .containsExactly("*");
            assertThat(answer.header("access-control-allow-credentials")).isEmpty();
            assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
        }
        for (String other : List.of("", "/timeline", "/tally/history", "/signature")) {
            assertThat(foreign.get("/api/v1/petitions/" + petition.id() + other).header("access-control-allow-origin"))
                    .as(other)
                    .isEmpty();
        }
        assertThat(foreign.get("/api/v1/petitions/0000000000/tally").header("access-control-allow-origin"))
                .isEmpty();
        assertThat(foreign.call("OPTIONS", path).header("access-control-allow-origin"))
                .isEmpty();
    }

    @Test
    void theFilesOfTheCardMayBeLoadedFromAnyPage() {
        for (String path : List.of("/embed.js", "/embed.css")) {
            assertThat(Caller.anonymous().get(path).header("cross-origin-resource-policy"))
                    .isEqualTo("cross-origin");
        }
        assertThat(Caller.anonymous().get("/sw.js").header("cross-origin-resource-policy"))
                .isEqualTo("same-origin");
    }

    /** Messengers in a browser show them from the page of a chat. */
    @Test
    void picturesForLinksMayBeShownByAnyPage() {
        Petition petition = APetition.aPetition().openForSigning();
        String ofPetition = "/api/v1/petitions/" + petition.id() + "/preview.png";
        for (String path : List.of(ofPetition, "/preview-kk.png")) {
            Answer picture = Caller.anonymous().get(path);
            Answer known = Caller.anonymous()
                    .with("If-None-Match", picture.header("etag"))
                    .get(path);
            assertThat(known.status()).isEqualTo(304);
            for (Answer answer : List.of(picture, known)) {
                assertThat(answer.headers().allValues("cross-origin-resource-policy"))
                        .as(path)
                        .containsExactly("cross-origin");
                assertThat(answer.header("access-control-allow-origin")).isEmpty();
            }
        }
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/0000000000/preview.png")
                        .header("cross-origin-resource-policy"))
                .isEqualTo("same-origin");
    }
}
