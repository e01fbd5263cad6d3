package kz.undeu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica whose operator has switched challenges on. */
@ExtendWith(Product.class)
class ChallengesTest {

    private static final String DEMO = "/api/v1/auth/demo";
    private static final String CHALLENGE = "/api/v1/challenge?action=";
    private static final String SIGNATURE = "/api/v1/petitions/0000000000/signature";
    private static final String SOMEBODY = """
            {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", "region": "KZ-62"}""";

    private static EmbeddedServer replica;

    @BeforeAll
    static void start() {
        replica = Product.listeningReplica(
                Map.of("undeu.web.challenge", "on", "undeu.web.challenge-work", 500, "undeu.rate-limits", "off"));
    }

    @AfterAll
    static void stop() {
        replica.getApplicationContext().close();
    }

    @Test
    void signingInAndSigningAskForASolutionAndReadingDoesNot() {
        Answer refused = signIn(null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(refused.header("x-undeu-challenge")).isEqualTo(CHALLENGE + "SIGN_IN");
        assertThat(refused.header("set-cookie")).isEmpty();

        Caller person = Caller.as(People.residentOf("KZ-62")).at(replica);
        Answer unsigned = person.put(SIGNATURE, "{}");
        assertThat(unsigned.code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(unsigned.header("x-undeu-challenge")).isEqualTo(CHALLENGE + "SIGN");

        assertThat(person.delete(SIGNATURE).status()).isEqualTo(404);
        assertThat(person.get("/api/v1/me/petitions").status()).isEqualTo(200);
    }

    @Test
    void aSolutionOpensTheWayOnce() {
        String solution = Solving.solve(challenge("SIGN_IN"));
        assertThat(signIn(solution).status()).isEqualTo(204);
        assertThat(signIn(solution).code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(signIn(Solving.solve(challenge("SIGN_IN"))).status()).isEqualTo(204);
        assertThat(Caller.anonymous().at(replica).get("/prometheus").body())
                .contains("undeu_challenges_total{action=\"SIGN_IN\",outcome=\"solved\"}");
    }

    @Test
    void aSolutionForOneActionIsNoneForAnother() {
        assertThat(signIn(Solving.solve(challenge("SIGN"))).code()).isEqualTo("CHALLENGE_REQUIRED");
        String solution = Solving.solve(challenge("SIGN"));
        assertThat(Caller.as(People.residentOf("KZ-62"))
                        .at(replica)
                        .with("X-Undeu-Challenge", solution)
                        .put(SIGNATURE, "{}")
                        .code())
                .isNotEqualTo("CHALLENGE_REQUIRED");
    }

    @Test
    void aSolutionComesInTime() {
        PinnedClock clock = replica.getApplicationContext().getBean(PinnedClock.class);
        String early = Solving.solve(challenge("SIGN_IN"));
        String late = Solving.solve(challenge("SIGN_IN"));
        clock.pass(Duration.ofSeconds(119));
        assertThat(signIn(early).status()).isEqualTo(204);
        clock.pass(Duration.ofSeconds(3));
        assertThat(signIn(late).code()).isEqualTo("CHALLENGE_REQUIRED");
        clock.reset();
        // Also when the clock goes back, what was used is used.
        assertThat(signIn(early).code()).isEqualTo("CHALLENGE_REQUIRED");
    }

    @Test
    void whatWeDidNotMakeIsNoChallenge() {
        JsonNode challenge = challenge("SIGN_IN");
        long number = Solving.number(challenge);
        assertThat(signIn(Solving.solution(challenge, number + 1)).code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(signIn(Solving.solution(changed(challenge, "signature", "00".repeat(32)), number))
                        .code())
                .isEqualTo("CHALLENGE_REQUIRED");
        String later = challenge.path("salt").asText().replaceFirst("expires=\\d+", "expires=9999999999");
        assertThat(signIn(Solving.solution(changed(challenge, "salt", later), number))
                        .code())
                .isEqualTo("CHALLENGE_REQUIRED");
        assertThat(signIn(Solving.solution(changed(challenge, "algorithm", "SHA-1"), number))
                        .code())
                .isEqualTo("CHALLENGE_REQUIRED");
        // A digit moved from the number to the salt leaves the hash as it is.
        String digits = Long.toString(number);
        String spliced = challenge.path("salt").asText() + digits.charAt(0);
        if (digits.length() > 1) {
            assertThat(signIn(Solving.solution(
                                    changed(challenge, "salt", spliced), Long.parseLong(digits.substring(1))))
                            .code())
                    .isEqualTo("CHALLENGE_REQUIRED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "e30=", "bnVsbA==", "W10=", "eyJzYWx0IjogN30=", "{}"})
    void nonsenseIsNoSolution(String solution) {
        assertThat(signIn(solution).code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(signIn(Base64.getEncoder().encodeToString("x".repeat(9_000).getBytes(StandardCharsets.US_ASCII)))
                        .status())
                .isBetween(400, 431);
    }

    @Test
    void aChallengeIsNotKeptByCachesAndNamesAKnownAction() {
        Answer challenge = Caller.anonymous().at(replica).get(CHALLENGE + "SIGN");
        assertThat(challenge.header("cache-control")).isEqualTo("no-store");
        assertThat(challenge.json().path("algorithm").asText()).isEqualTo("SHA-256");
        assertThat(challenge.json().path("maxnumber").asLong()).isEqualTo(500);
        assertThat(Caller.anonymous().at(replica).get(CHALLENGE + "DANCE").status())
                .isEqualTo(422);
    }

    @Test
    void withoutLoadNobodyIsAsked() {
        assertThat(Caller.anonymous().post(DEMO, SOMEBODY).status()).isEqualTo(204);
    }

    private static JsonNode challenge(String action) {
        return Caller.anonymous().at(replica).get(CHALLENGE + action).json();
    }

    private static JsonNode changed(JsonNode challenge, String field, String value) {
        return ((ObjectNode) challenge.deepCopy()).put(field, value);
    }

    private static Answer signIn(String solution) {
        Caller caller = Caller.anonymous().at(replica);
        return (solution == null ? caller : caller.with("X-Undeu-Challenge", solution)).post(DEMO, SOMEBODY);
    }
}
