package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class SessionSecurityTest {

    private static final String SESSION = "/api/v1/session";
    private static final String MINE = "/api/v1/me/petitions";
    private static final String DEMO = "/api/v1/auth/demo";
    private static final String SOMEBODY = """
            {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", "region": "KZ-62"}""";

    @Test
    void whoSignsInGetsACookieThatScriptsCannotRead() {
        Answer answer = Caller.anonymous().post(DEMO, SOMEBODY);

        assertThat(answer.status()).isEqualTo(204);
        String cookie = answer.header("set-cookie");
        assertThat(cookie).startsWith("undeu=").contains("HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(claims(cookie.substring("undeu=".length(), cookie.indexOf(';'))))
                .doesNotContain("800101100013")
                .contains("Айгүл С.");
        Answer session = Caller.anonymous()
                .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .get(SESSION);
        assertThat(session.json().path("authenticated").asBoolean()).isTrue();
        assertThat(session.json().path("displayName").asText()).isEqualTo("Айгүл С.");
        assertThat(session.json().path("region").asText()).isEqualTo("KZ-62");
        assertThat(session.json().path("eligible").asBoolean()).isTrue();
        assertThat(session.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void nobodySignedInIsAnAnswerToo() {
        Answer session = Caller.anonymous().get(SESSION);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void signingOutTakesTheCookieAway() {
        Answer answer = Caller.inBrowser(People.residentOf("KZ-62")).delete(SESSION);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("set-cookie")).contains("undeu=;", "Max-Age=0");
    }

    @Test
    void withTheCookieAChangeNeedsOurHeader() {
        Person person = People.residentOf("KZ-62");
        assertProblem(Caller.withCookieOnly(person).post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(Caller.withCookieOnly(person).with("X-Undeu", "0").post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(Caller.withCookieOnly(person).delete(SESSION), 403, "CSRF");
        assertProblem(
                Caller.withCookieOnly(person)
                        .postBytes("/api/v1/petitions", "{}".getBytes(StandardCharsets.US_ASCII), "text/plain"),
                403,
                "CSRF");
        assertProblem(
                Caller.withCookieOnly(person).postNothing("/api/v1/petitions/0000000000/submission"), 403, "CSRF");
        assertThat(Caller.inBrowser(person).post("/api/v1/petitions", "{}").status())
                .isEqualTo(422);
        assertThat(Caller.as(person).post("/api/v1/petitions", "{}").status()).isEqualTo(422);
        assertProblem(
                Caller.withCookieOnly(person)
                        .with("Authorization", "Basic c3RhZ2U6c3RhZ2U=")
                        .post("/api/v1/petitions", "{}"),
                403,
                "CSRF");
        assertThat(Caller.withCookieOnly(person).get(MINE).status()).isEqualTo(200);
    }

    @Test
    void anotherOriginIsRefusedAlsoBeforeSigningIn() {
        Caller browser = Caller.inBrowser(People.residentOf("KZ-62"));
        assertProblem(browser.with("Origin", "https://evil.example").post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(browser.with("Origin", "null").post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(browser.with("Sec-Fetch-Site", "cross-site").post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(browser.with("Sec-Fetch-Site", "same-site").post("/api/v1/petitions", "{}"), 403, "CSRF");
        assertProblem(Caller.anonymous().with("Origin", "https://evil.example").post(DEMO, SOMEBODY), 403, "CSRF");
        String own = Product.address().toString();
        assertThat(browser.with("Origin", own)
                        .with("Sec-Fetch-Site", "same-origin")
                        .post("/api/v1/petitions", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void behindAProxyTheOriginIsTheAddressThatThePublicUses() {
        Caller browser = Caller.inBrowser(People.residentOf("KZ-62"))
                .with("X-Forwarded-Host", "undeu.example")
                .with("X-Forwarded-Proto", "https");
        assertThat(browser.with("Origin", "https://undeu.example")
                        .post("/api/v1/petitions", "{}")
                        .status())
                .isEqualTo(422);
        assertProblem(browser.with("Origin", "http://undeu.example").post("/api/v1/petitions", "{}"), 403, "CSRF");
    }

    @Test
    void withoutASessionNothingPrivateIsTold() {
        assertProblem(Caller.anonymous().get(MINE), 401, "NOT_SIGNED_IN");
        assertThat(Caller.anonymous().get(MINE).header("x-content-type-options"))
                .isEqualTo("nosniff");
        assertProblem(Caller.anonymous().put("/api/v1/petitions/0000000000/signature", "{}"), 401, "NOT_SIGNED_IN");
        assertProblem(Caller.anonymous().get("/api/v1/moderation/queue"), 401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/moderation/queue", "/api/v1/agency/escalations"})
    void withoutTheRoleTheDoorStaysShut(String path) {
        assertProblem(Caller.as(People.residentOf("KZ-62")).get(path), 403, "FORBIDDEN");
    }

    @Test
    void anExpiredForgedOrForeignTokenIsNoSession() {
        String expired = Tokens.of(Product.bean(Sessions.class), People.moderator());
        Product.clock().pass(Duration.ofHours(1));
        String good = Tokens.of(Product.bean(Sessions.class), People.moderator());
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII))
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        for (String token : new String[] {expired, unsigned, good + "x", "x.y.z", ""}) {
            Caller caller = Caller.anonymous().with("Authorization", "Bearer " + token);
            assertProblem(caller.get(MINE), 401, "NOT_SIGNED_IN");
        }
        assertThat(Caller.anonymous()
                        .with("Cookie", "undeu=" + expired)
                        .get(SESSION)
                        .json()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void demoPeopleMustFitTogether() {
        assertProblem(demo("\"roles\": [\"AGENCY\"]"), 422, "INPUT_INVALID");
        assertProblem(demo("\"agency\": \"akimat-62\""), 422, "INPUT_INVALID");
        assertProblem(demo("\"roles\": [\"AGENCY\"], \"agency\": \"nobody\""), 422, "INPUT_INVALID");
        assertProblem(demo("\"roles\": [\"KING\"]"), 422, "INPUT_INVALID");
        assertProblem(demo("\"region\": \"KZ\""), 422, "INPUT_INVALID");
        assertThat(demo("\"roles\": [\"AGENCY\"], \"agency\": \"akimat-62\"").status())
                .isEqualTo(204);
        assertThat(demo("\"level\": \"SUBSTANTIAL\"").status()).isEqualTo(204);
        assertProblem(demo("\"level\": \"DIVINE\""), 422, "INPUT_INVALID");
    }

    private static Answer demo(String more) {
        return Caller.anonymous().post(DEMO, """
                {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", %s}""".formatted(more));
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
