package kz.undeu.identity.eds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.TestAuthority;
import kz.undeu.testing.TestAuthority.Algorithm;
import kz.undeu.testing.TestAuthority.Centre;
import kz.undeu.testing.TestCms;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with an EDS over HTTP, on two replicas of the product that trust an authority of the test. */
@ExtendWith(Product.class)
class EdsSignInTest {

    private static final Path FOLDER = Path.of("target", "eds-sign-in-test");
    private static final String EDS = "/api/v1/auth/eds";
    private static final String CHALLENGE = EDS + "/challenge";
    private static final String HOST = "undeu.test";

    private static TestAuthority authority;
    private static Centre person;
    private static EmbeddedServer first;
    private static EmbeddedServer second;

    @BeforeAll
    static void startReplicas() {
        authority = TestAuthority.since(Algorithm.EC, PinnedClock.START);
        authority.write(FOLDER);
        person = authority.person().issue();
        first = start(Map.of());
        second = start(Map.of());
    }

    @AfterAll
    static void stop() {
        first.getApplicationContext().close();
        second.getApplicationContext().close();
        authority.close();
    }

    @BeforeEach
    void startAnew() {
        authority.forget();
        authority.answerAt(PinnedClock.START);
        clocks().forEach(PinnedClock::reset);
    }

    /** It is signed byte for byte, so the description of the API shows it byte for byte. */
    @Test
    void theTextInTheDescriptionOfTheApiIsTheOneToSign() {
        JsonNode example = ApiDescription.ofProduct().exampleOf("EdsChallenge");
        JsonNode challenge = challenge().json();
        assertThat(example.path("text")
                        .asText()
                        .replace(
                                example.path("challenge").asText(),
                                challenge.path("challenge").asText())
                        .replace("2026-11-29T16:00:00Z", PinnedClock.START.toString())
                        .replace("petitions.example.kz", HOST))
                .isEqualTo(challenge.path("text").asText());
    }

    @Test
    void aPersonSignsInWithTheirKey() {
        Answer answer = signIn(challenge(), person);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        String cookie = answer.header("set-cookie");
        assertThat(cookie).startsWith("undeu=").contains("HTTPOnly", "SameSite=Lax");
        Answer session = caller().with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .get("/api/v1/session");
        assertThat(session.json().path("authenticated").asBoolean()).isTrue();
        assertThat(session.json().path("displayName").asText()).isEqualTo("Айгүл С.");
        assertThat(session.json().path("level").asText()).isEqualTo("HIGH");
        assertThat(session.json().path("eligible").asBoolean()).isTrue();
        assertThat(session.json().path("region").isNull()).isTrue();
        assertThat(session.json().path("roles")).hasSize(1);
    }

    @Test
    void theTextSaysWhatSigningItDoesInThreeLanguages() {
        Answer answer = caller().postNothing(CHALLENGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        String text = answer.json().path("text").asText();
        assertThat(text)
                .contains("undeu.test сайтына кіру", "Вход на сайт undeu.test", "Signing in to undeu.test")
                .contains(
                        "2026-11-23T05:15:30Z", answer.json().path("challenge").asText())
                .doesNotContain("\r");
        assertThat(caller().with("X-Forwarded-Host", "evil.example")
                        .postNothing(CHALLENGE)
                        .body())
                .doesNotContain("evil.example");
    }

    @Test
    void theProviderIsOfferedOnlyWhereItIsOn() {
        assertThat(caller().get("/api/v1/auth/providers").json().findValuesAsText("kind"))
                .contains("EDS");
        assertThat(Caller.anonymous().get("/api/v1/auth/providers").json().findValuesAsText("kind"))
                .doesNotContain("EDS");
        assertThat(Caller.anonymous().postNothing(CHALLENGE).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aTextOfOneReplicaIsKnownToTheOther() {
        assertThat(signIn(second, challenge(), person).status()).isEqualTo(204);
    }

    @Test
    void aSignatureSignsInOnce() {
        String signed = body(challenge(), person);
        assertThat(caller().post(EDS, signed).status()).isEqualTo(204);
        int asked = authority.requests().size();
        assertProblem(caller().post(EDS, signed), 409, "CHALLENGE_USED");
        assertProblem(Caller.anonymous().at(second.getURI()).post(EDS, signed), 409, "CHALLENGE_USED");
        assertThat(authority.requests()).hasSize(asked);
    }

    @Test
    void ofManyAtTheSameTimeExactlyOneWins() {
        String signed = body(challenge(), person);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            URI replica = i % 2 == 0 ? first.getURI() : second.getURI();
            answers.add(CompletableFuture.supplyAsync(
                    () -> Caller.anonymous().at(replica).post(EDS, signed)));
        }
        List<Answer> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(all)
                .filteredOn(answer -> answer.code().equals("CHALLENGE_USED"))
                .hasSize(7);
    }

    @Test
    void aRefusedSignatureLeavesTheTextToBeSignedRight() {
        Answer challenge = challenge();
        Centre other = authority
                .person()
                .using(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)
                .issue();
        assertProblem(signIn(challenge, other), 422, "EDS_WRONG_KEY");
        assertThat(signIn(challenge, person).status()).isEqualTo(204);
    }

    @Test
    void aTextIsGoodForFiveMinutes() {
        String signed = body(challenge(), person);
        clocks().forEach(clock -> clock.pass(Duration.ofMinutes(5)));
        assertProblem(caller().post(EDS, signed), 422, "CHALLENGE_EXPIRED");
        clocks().forEach(clock ->
                clock.set(PinnedClock.START.plus(Duration.ofMinutes(5)).minusMillis(1)));
        assertThat(caller().post(EDS, signed).status()).isEqualTo(204);
    }

    @Test
    void usedTextsAreForgottenLongAfterTheyRanOut() {
        UsedChallenges used = first.getApplicationContext().getBean(UsedChallenges.class);
        ForgettingChallenges forgetting = first.getApplicationContext().getBean(ForgettingChallenges.class);
        Answer challenge = challenge();
        signIn(challenge, person);
        byte[] random = first.getApplicationContext()
                .getBean(Challenges.class)
                .recognize(challenge.json().path("challenge").asText(), PinnedClock.START)
                .random();
        assertThat(used.count(random)).isEqualTo(1);
        forgetting.forget(PinnedClock.START.plus(Duration.ofMinutes(10)));
        assertThat(used.count(random)).isEqualTo(1);
        forgetting.forget(PinnedClock.START.plus(Duration.ofMinutes(10)).plusSeconds(1));
        assertThat(used.count(random)).isZero();
    }

    @Test
    void aTextThatWeDidNotMakeIsRefused() {
        Answer ours = challenge();
        String challenge = ours.json().path("challenge").asText();
        String text = ours.json().path("text").asText();
        char last = challenge.charAt(10);
        String changed = challenge.substring(0, 10) + (last == 'A' ? 'B' : 'A') + challenge.substring(11);
        for (String other : List.of("x", "AAAA", "%%%", changed, challenge + "AAAA", challenge.substring(4))) {
            assertProblem(
                    caller().post(EDS, body(other, text.replace(challenge, other), person)), 422, "CHALLENGE_INVALID");
        }
    }

    @Test
    void aTextOfAnotherSiteOrAnotherSecretIsRefused() {
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("undeu.eds.host", "undeu.other"), Map.of("undeu.eds.challenge-secret", secret("another")))) {
            EmbeddedServer elsewhere = start(other);
            try {
                Answer challenge = Caller.anonymous().at(elsewhere.getURI()).postNothing(CHALLENGE);
                assertProblem(signIn(challenge, person), 422, "CHALLENGE_INVALID");
            } finally {
                elsewhere.getApplicationContext().close();
            }
        }
    }

    @Test
    void theSignatureOfAnotherTextIsRefused() {
        String signed = challenge().json().path("text").asText();
        String challenge = challenge().json().path("challenge").asText();
        assertProblem(caller().post(EDS, body(challenge, signed, person)), 422, "EDS_OTHER_TEXT");
    }

    @Test
    void whatIsWrongWithAKeyIsSaid() {
        assertProblem(signIn(challenge(), authority.person("123456789011").issue()), 422, "EDS_INVALID");
        assertProblem(
                signIn(
                        challenge(),
                        authority.person().purposes(TestAuthority.ORGANIZATION).issue()),
                422,
                "EDS_NOT_A_PERSON");
        Instant over = PinnedClock.START.minusSeconds(1);
        assertProblem(
                signIn(
                        challenge(),
                        authority.person().lasting(over.minusSeconds(60), over).issue()),
                422,
                "EDS_EXPIRED");
        authority.revoke(person.certificate());
        assertProblem(signIn(challenge(), person), 422, "EDS_REVOKED");
    }

    @Test
    void aKeyThatCannotBeCheckedIsToldToComeAgain() {
        authority.answerBy(request -> null);
        Answer answer = signIn(challenge(), person);
        assertProblem(answer, 503, "EDS_CANNOT_BE_CHECKED");
        assertThat(answer.header("retry-after")).isEqualTo("30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | INPUT_INVALID",
                "{\"challenge\": null, \"cms\": null} | INPUT_INVALID",
                "{\"challenge\": \" \", \"cms\": \"AAAA\"} | INPUT_INVALID",
                "{\"challenge\": 7, \"cms\": \"AAAA\"} | INPUT_INVALID",
                "{\"challenge\": {}, \"cms\": \"AAAA\"} | INPUT_INVALID",
                "{\"challenge\": \"x\", \"cms\": {}} | INPUT_INVALID",
                "{\"challenge\": \"x\", \"cms\": \"not base64!\"} | INPUT_INVALID",
                "{\"challenge\": \"x\", \"cms\": \"AAAA\\nAAAA\"} | INPUT_INVALID",
                "{\"challenge\": \"x\", \"cms\": \"AAAA\", \"surprise\": 1} | INPUT_INVALID",
                "[] | INPUT_INVALID",
            })
    void inputOfAnotherShapeIsInvalid(String body, String code) {
        assertProblem(caller().post(EDS, body), 422, code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 500_000})
    void whatIsNoCmsIsRefusedWhateverItsSize(int size) {
        String challenge = challenge().json().path("challenge").asText();
        String cms = Base64.getEncoder().encodeToString(new byte[size]);
        Answer answer = caller().post(EDS, "{\"challenge\": \"" + challenge + "\", \"cms\": \"" + cms + "\"}");
        assertProblem(answer, 422, size == 0 ? "INPUT_INVALID" : "EDS_INVALID");
    }

    @Test
    void aHugeBodyIsTooLarge() {
        byte[] body = ("{\"cms\": \"" + "A".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
        assertProblem(caller().postBytes(EDS, body, "application/json"), 413, "TOO_LARGE");
        assertProblem(caller().postBytes(EDS, new byte[] {'{'}, "application/json"), 400, "MALFORMED");
        assertProblem(caller().postBytes(EDS, new byte[] {'{', '}'}, "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void thePageMayCallNcaLayerAndNobodyElse() {
        assertThat(caller().get("/kk/sign-in").header("content-security-policy"))
                .contains("connect-src 'self' wss://127.0.0.1:13579;");
    }

    @Test
    void anotherSiteCannotSignAnybodyIn() {
        assertProblem(
                caller().with("Origin", "https://evil.example").post(EDS, body(challenge(), person)), 403, "CSRF");
    }

    @Test
    void whoIsACitizenAndWhereTheyLiveIsTheOperatorsToSay() {
        EmbeddedServer strict = start(
                Map.of("undeu.eds.citizenship", "NEVER", "undeu.eds.regions", List.of("Алматы=KZ-75", "АСТАНА=KZ-71")));
        try {
            Centre resident = authority
                    .leaf("C=KZ,ST=АЛМАТЫ,SERIALNUMBER=IIN800101100013,SURNAME=ЖҮНІС,CN=ЖҮНІС БОТА")
                    .issue();
            Answer challenge = Caller.anonymous().at(strict.getURI()).postNothing(CHALLENGE);
            String cookie = signIn(strict, challenge, resident).header("set-cookie");
            Answer session = Caller.anonymous()
                    .at(strict.getURI())
                    .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                    .get("/api/v1/session");
            assertThat(session.json().path("displayName").asText()).isEqualTo("Бота Ж.");
            assertThat(session.json().path("region").asText()).isEqualTo("KZ-75");
            assertThat(session.json().path("eligible").asBoolean()).isFalse();
        } finally {
            strict.getApplicationContext().close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "undeu.eds.host, host",
        "undeu.eds.challenge-secret, challengeSecret",
        "undeu.eds.citizenship, citizenship",
        "undeu.eds.roots, roots"
    })
    void withoutAnAnswerToEveryQuestionTheProductDoesNotStart(String property, String named) {
        Map<String, Object> properties = new HashMap<>(properties());
        properties.remove(property);
        assertThatThrownBy(() -> Product.replica(properties).close()).hasMessageContaining(named);
    }

    private static EmbeddedServer start(Map<String, Object> others) {
        Map<String, Object> properties = new HashMap<>(properties());
        properties.putAll(others);
        ApplicationContext context = Product.replica(properties);
        return context.getBean(EmbeddedServer.class).start();
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", -1);
        properties.put("undeu.demo.content", false);
        properties.put("undeu.outbox.enabled", false);
        properties.put("undeu.eds.enabled", true);
        properties.put("undeu.eds.host", HOST);
        properties.put("undeu.eds.challenge-secret", secret("one"));
        properties.put("undeu.eds.citizenship", "BY_COUNTRY");
        properties.put("undeu.eds.roots", List.of(FOLDER.resolve("root.pem").toString()));
        properties.put("undeu.eds.timeout", "30s");
        properties.put(
                "undeu.eds.issuers.test.certificate",
                FOLDER.resolve("issuer.pem").toString());
        properties.put("undeu.eds.issuers.test.ocsp", authority.ocsp().toString());
        return properties;
    }

    private static String secret(String which) {
        return Base64.getEncoder()
                .encodeToString(("a secret of the tests, long enough: " + which).getBytes(StandardCharsets.US_ASCII));
    }

    private static List<PinnedClock> clocks() {
        return List.of(
                first.getApplicationContext().getBean(PinnedClock.class),
                second.getApplicationContext().getBean(PinnedClock.class));
    }

    private static Caller caller() {
        return Caller.anonymous().at(first.getURI());
    }

    private static Answer challenge() {
        return caller().postNothing(CHALLENGE);
    }

    private static Answer signIn(Answer challenge, Centre signer) {
        return signIn(first, challenge, signer);
    }

    private static Answer signIn(EmbeddedServer replica, Answer challenge, Centre signer) {
        return Caller.anonymous().at(replica.getURI()).post(EDS, body(challenge, signer));
    }

    private static String body(Answer challenge, Centre signer) {
        return body(
                challenge.json().path("challenge").asText(),
                challenge.json().path("text").asText(),
                signer);
    }

    private static String body(String challenge, String text, Centre signer) {
        byte[] cms = TestCms.of(text.getBytes(StandardCharsets.UTF_8), PinnedClock.START, signer)
                .encoded();
        return "{\"challenge\": \"" + challenge + "\", \"cms\": \""
                + Base64.getEncoder().encodeToString(cms) + "\"}";
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "bouncycastle", "800101100407");
    }
}
