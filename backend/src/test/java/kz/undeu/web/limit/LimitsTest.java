package kz.undeu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas with limits on: one behind a proxy on this machine, one that believes no proxy and asks no challenge. */
@ExtendWith(Product.class)
class LimitsTest {

    private static final String SIGNATURE = "/api/v1/petitions/0000000000/signature";
    private static final String DEMO = "/api/v1/auth/demo";
    private static final String NOBODY = "{\"iin\": \"800101100014\", \"givenName\": \"А\", \"familyName\": \"Б\"}";
    private static final String SOMEBODY = """
            {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", "region": "KZ-62"}""";

    /** In the middle of a slice: 270 seconds before its end. */
    private static Instant start = PinnedClock.START;

    private static EmbeddedServer behindProxy;
    private static EmbeddedServer alone;

    @BeforeAll
    static void startReplicas() {
        Map<String, Object> common =
                Map.of("undeu.rate-limits", "on", "undeu.web.secret", "a-secret-of-the-tests-that-is-long-enough");
        behindProxy = Product.listeningReplica(common);
        alone = Product.listeningReplica(
                with(common, "undeu.web.challenge", "off", "undeu.web.trusted-proxies", List.of("192.0.2.1/32")));
    }

    @AfterAll
    static void stopReplicas() {
        behindProxy.getApplicationContext().close();
        alone.getApplicationContext().close();
    }

    /** Each test has slices of its own. */
    @BeforeEach
    void setClocks() {
        start = start.plus(Duration.ofHours(1));
        clock(behindProxy).set(start);
        clock(alone).set(start);
        // It makes the tokens of those who call.
        Product.clock().set(start);
        // The database may remember an earlier run.
        alone.getApplicationContext().getBean(FailedSignIns.class).forget(start.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aPersonSignsOftenButNotEndlesslyAndIsToldWhenItWorksAgain() {
        Caller person = Caller.as(People.residentOf("KZ-62")).at(alone);
        for (int i = 0; i < RequestLimit.SIGNATURE.number(); i++) {
            assertThat(sign(person).status()).isNotEqualTo(429);
        }
        Answer refused = sign(person);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(refused.header("retry-after")).isEqualTo("30");

        assertThat(sign(Caller.as(People.residentOf("KZ-62")).at(alone)).status())
                .isNotEqualTo(429);
        clock(alone).pass(Duration.ofSeconds(29));
        assertThat(sign(person).header("retry-after")).isEqualTo("1");
        clock(alone).pass(Duration.ofSeconds(1));
        assertThat(sign(person).status()).isNotEqualTo(429);
        assertThat(sign(person).status()).isEqualTo(429);
        assertThat(Caller.anonymous().at(alone).get("/prometheus").body())
                .contains("undeu_requests_limited_total{limit=\"SIGNATURE\"}");
    }

    @Test
    void anotherSpellingOfTheAddressIsCountedToo() {
        Caller person = Caller.as(People.residentOf("KZ-62")).at(alone);
        for (int i = 0; i < RequestLimit.SIGNATURE_WITHDRAWAL.number(); i++) {
            person.delete(SIGNATURE);
        }
        assertThat(person.delete(SIGNATURE).status()).isEqualTo(429);
        assertThat(person.delete(SIGNATURE + "/").status()).isIn(404, 429);
        assertThat(person.delete("/api/v1/petitions/000000%30000/signature").status())
                .isEqualTo(429);
        assertThat(person.delete(SIGNATURE + "?x=1").status()).isEqualTo(429);
    }

    @Test
    void anOrganizerWritesThirtyDraftsAndReadsWithoutEnd() {
        Caller organizer = Caller.as(People.residentOf("KZ-62")).at(alone);
        for (int i = 0; i < 30; i++) {
            assertThat(organizer.post("/api/v1/petitions", "{}").status()).isEqualTo(422);
        }
        for (int i = 0; i < 300; i++) {
            assertThat(organizer.get("/api/v1/me/petitions").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsDearToReadIsNotReadWithoutEnd() {
        Caller person = Caller.as(People.residentOf("KZ-62")).at(alone);
        for (int i = 0; i < RequestLimit.OWN_DATA.number() / 2; i++) {
            assertThat(person.get("/api/v1/me/signatures").status()).isEqualTo(200);
            assertThat(person.get("/api/v1/me/data?x=" + i).status()).isEqualTo(200);
        }
        assertThat(person.get("/api/v1/me/data").code()).isEqualTo("RATE_LIMITED");
        assertThat(person.get("/api/v1/me/signatures").status()).isEqualTo(429);
        assertThat(person.get("/api/v1/me/petitions").status()).isEqualTo(200);
    }

    @Test
    void wholeTablesAreNotFetchedWithoutEndAndNoProgramIsAskedToSolveAnything() {
        Caller program = Caller.anonymous().at(behindProxy).with("X-Forwarded-For", "203.0.113.120");
        for (int i = 0; i < RequestLimit.DOWNLOAD.number() / 3; i++) {
            for (String file : List.of("none.csv", "none.json", "none.zip")) {
                assertThat(program.get("/data/" + file).status()).isEqualTo(404);
            }
        }
        Answer refused = program.get("/data/none.csv");
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("retry-after")).isEqualTo("6");
        assertThat(program.get("/data").status()).isEqualTo(200);
        assertThat(Caller.anonymous()
                        .at(behindProxy)
                        .with("X-Forwarded-For", "203.0.113.121")
                        .get("/data/none.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filesOfAnswersAndTablesOfTheApiAreDownloadsToo() {
        Caller program = Caller.anonymous().at(behindProxy).with("X-Forwarded-For", "203.0.113.122");
        String file = "/api/v1/escalations/0000000000/attachments/" + "0".repeat(64);
        for (int i = 0; i < RequestLimit.DOWNLOAD.number() / 3; i++) {
            assertThat(program.get(file).status()).isEqualTo(404);
            assertThat(program.get("/api/v1/moderation/decisions.csv?language=de")
                            .status())
                    .isEqualTo(422);
            assertThat(program.get("/api/v1/accountability.csv?language=de").status())
                    .isEqualTo(422);
        }
        assertThat(program.get(file).code()).isEqualTo("RATE_LIMITED");
        assertThat(program.get("/api/v1/moderation/decisions.csv").status()).isEqualTo(429);
        assertThat(program.get("/api/v1/accountability.csv").status()).isEqualTo(429);
        assertThat(program.get("/api/v1/accountability").status()).isEqualTo(200);
    }

    @Test
    void aDossierIsNotFetchedWithoutEnd() {
        Caller officer = Caller.as(People.officerOf("akimat-62")).at(alone);
        String dossier = "/api/v1/agency/escalations/0000000000/dossier";
        for (int i = 0; i < RequestLimit.DOSSIER.number() / 2; i++) {
            assertThat(officer.get(dossier).status()).isEqualTo(404);
            assertThat(officer.call("HEAD", dossier + ".pdf").status()).isEqualTo(404);
        }
        assertThat(officer.get(dossier).code()).isEqualTo("RATE_LIMITED");
        assertThat(officer.get("/api/v1/agency/escalations").status()).isEqualTo(200);
    }

    @Test
    void oneAddressDoesNotRaiseTheVisitsOfALinkWithoutEnd() {
        Caller script = Caller.anonymous().at(alone);
        String visits = "/api/v1/petitions/0000000000/visits";
        for (int i = 0; i < RequestLimit.VISIT.number(); i++) {
            assertThat(script.post(visits, "{\"from\": \"poster\"}").status()).isEqualTo(204);
        }
        assertThat(script.post(visits, "{\"from\": \"poster\"}").code()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void whereLimitsAreOffNothingIsCounted() {
        Caller person = Caller.as(People.residentOf("KZ-62"));
        for (int i = 0; i < 30; i++) {
            assertThat(person.delete(SIGNATURE).status()).isEqualTo(404);
        }
    }

    @Test
    void whoFailsToSignInTooOftenWaitsUntilTheSliceIsOver() {
        fail(alone, RequestLimit.FAILED_SIGN_IN.number());
        Answer refused = Caller.anonymous().at(alone).post(DEMO, SOMEBODY);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("retry-after")).isEqualTo("270");
        clock(alone).pass(Duration.ofSeconds(269));
        assertThat(Caller.anonymous().at(alone).post(DEMO, SOMEBODY).status()).isEqualTo(429);
        clock(alone).pass(Duration.ofSeconds(1));
        assertThat(Caller.anonymous().at(alone).post(DEMO, SOMEBODY).status()).isEqualTo(204);
    }

    @Test
    void replicasCountFailedAttemptsTogether() {
        fail(behindProxy, RequestLimit.FAILED_SIGN_IN.number() - 10);
        fail(alone, 10);
        assertThat(Caller.anonymous().at(alone).post(DEMO, SOMEBODY).status()).isEqualTo(429);
        assertThat(Caller.anonymous().at(behindProxy).post(DEMO, SOMEBODY).code())
                .isEqualTo("CHALLENGE_REQUIRED");
    }

    @Test
    void aSolvedChallengeOpensTheWayThatNeighboursHaveClosed() {
        fail(behindProxy, RequestLimit.FAILED_SIGN_IN.number());
        Answer refused = Caller.anonymous().at(behindProxy).post(DEMO, SOMEBODY);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("CHALLENGE_REQUIRED");

        String solution = Solving.solve(Caller.anonymous()
                .at(behindProxy)
                .get(refused.header("x-undeu-challenge"))
                .json());
        Caller honest = Caller.anonymous().at(behindProxy).with("X-Undeu-Challenge", solution);
        assertThat(honest.post(DEMO, SOMEBODY).status()).isEqualTo(204);
        assertThat(honest.post(DEMO, SOMEBODY).code()).isEqualTo("CHALLENGE_REQUIRED");
        assertThat(Caller.anonymous().at(behindProxy).get("/prometheus").body())
                .contains(
                        "undeu_sign_ins_total{outcome=\"failed\"}",
                        "undeu_sign_ins_total{outcome=\"succeeded\"}",
                        "undeu_refusals_total{code=\"IIN_INVALID\"}");
    }

    @Test
    void aMachineThatAsksForTokensTooOftenWaitsAndIsAskedForNoChallenge() {
        Caller machine = Caller.anonymous().at(behindProxy).with("X-Forwarded-For", "203.0.113.90");
        for (int i = 0; i < RequestLimit.MACHINE_TOKEN.number(); i++) {
            assertThat(token(machine).status()).isEqualTo(400);
        }
        Answer refused = token(machine);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(refused.json().path("error").asText()).isEqualTo("temporarily_unavailable");
        // Nor is it somebody who failed to sign in.
        assertThat(machine.post(DEMO, SOMEBODY).status()).isEqualTo(204);
        clock(behindProxy).pass(Duration.ofSeconds(1));
        assertThat(token(machine).status()).isEqualTo(400);
    }

    @Test
    void aMachineIsNotInTheWayOfThoseWhoFailedToSignIn() {
        fail(behindProxy, RequestLimit.FAILED_SIGN_IN.number());
        assertThat(token(Caller.anonymous().at(behindProxy))
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_request");
    }

    @Test
    void whatSucceedsIsFree() {
        for (int i = 0; i < RequestLimit.FAILED_SIGN_IN.number() * 3; i++) {
            assertThat(Caller.anonymous().at(alone).post(DEMO, SOMEBODY).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void behindAProxyEverybodyHasAnAddressOfTheirOwn() {
        Caller one = Caller.anonymous().at(behindProxy).with("X-Forwarded-For", "203.0.113.7");
        for (int i = 0; i < RequestLimit.FAILED_SIGN_IN.number(); i++) {
            assertThat(one.post(DEMO, NOBODY).status()).isEqualTo(422);
        }
        assertThat(failures("203.0.113.7")).isEqualTo(RequestLimit.FAILED_SIGN_IN.number());
        assertThat(one.post(DEMO, NOBODY).code()).isEqualTo("CHALLENGE_REQUIRED");
        // What stands left of the address that the proxy saw, the caller wrote.
        assertThat(Caller.anonymous()
                        .at(behindProxy)
                        .with("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                        .post(DEMO, NOBODY)
                        .code())
                .isEqualTo("CHALLENGE_REQUIRED");
        assertThat(Caller.anonymous()
                        .at(behindProxy)
                        .with("X-Forwarded-For", "203.0.113.8")
                        .post(DEMO, NOBODY)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withoutAProxyNobodyChoosesTheirAddress() {
        for (int i = 0; i < RequestLimit.FAILED_SIGN_IN.number(); i++) {
            assertThat(Caller.anonymous()
                            .at(alone)
                            .with("X-Forwarded-For", "203.0.113." + i)
                            .post(DEMO, NOBODY)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(Caller.anonymous()
                        .at(alone)
                        .with("X-Forwarded-For", "203.0.113.200")
                        .post(DEMO, NOBODY)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void withoutAProxyNobodyChoosesOurHost() {
        Caller browser = Caller.inBrowser(People.residentOf("KZ-62"))
                .at(alone)
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Proto", "https");
        assertThat(browser.with("Origin", "https://evil.example")
                        .post("/api/v1/petitions", "{}")
                        .code())
                .isEqualTo("CSRF");
        assertThat(browser.with("Origin", alone.getURI().toString())
                        .post("/api/v1/petitions", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void slicesThatAreOverAreForgotten() {
        fail(alone, 1);
        SubscriberAddress block = SubscriberAddress.of(InetAddress.getLoopbackAddress());
        FailedSignIns failures = alone.getApplicationContext().getBean(FailedSignIns.class);
        failures.forget(start);
        assertThat(failures.failures(block, start)).isEqualTo(1);
        failures.forget(start.plus(Duration.ofMinutes(10)));
        assertThat(failures.failures(block, start)).isZero();
    }

    @Test
    void everyRouteOfTheListIsARouteOfTheProduct() {
        List<String> routes = alone.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .toList();
        List<String> listed = Arrays.stream(RequestLimit.values())
                .flatMap(limit -> limit.routes().stream())
                .toList();
        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(routes).containsAll(listed);
    }

    private static Answer sign(Caller caller) {
        return caller.put(SIGNATURE, "{}");
    }

    private static Answer token(Caller machine) {
        byte[] form = "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII);
        return machine.postBytes("/api/v1/auth/token", form, "application/x-www-form-urlencoded");
    }

    private static void fail(EmbeddedServer replica, int times) {
        int before = failures("127.0.0.1");
        for (int i = 0; i < times; i++) {
            assertThat(Caller.anonymous().at(replica).post(DEMO, NOBODY).status())
                    .isEqualTo(422);
        }
        assertThat(failures("127.0.0.1")).isEqualTo(before + times);
    }

    /** How many are counted of an address in the slice that is now. */
    private static int failures(String address) {
        try {
            return alone.getApplicationContext()
                    .getBean(FailedSignIns.class)
                    .failures(SubscriberAddress.of(InetAddress.getByName(address)), start);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static PinnedClock clock(EmbeddedServer replica) {
        return replica.getApplicationContext().getBean(PinnedClock.class);
    }

    private static Map<String, Object> with(Map<String, Object> properties, Object... more) {
        Map<String, Object> all = new HashMap<>(properties);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
