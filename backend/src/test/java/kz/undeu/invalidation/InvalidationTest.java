package kz.undeu.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.privacy.Destroying;
import kz.undeu.signature.Signing;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.threshold.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class InvalidationTest {

    /** The minute in which a machine signs; the honest ones signed before it. */
    private static final Instant BURST = Instant.parse("2026-11-23T05:10:10Z");

    private static final String WINDOW = "\"from\": \"2026-11-23T05:10:00Z\", \"to\": \"2026-11-23T05:11:00Z\"";
    private static final String WHY = """
            "reasonCode": "AUTOMATED_SIGNING", "legalBasis": {"ru": "Правила платформы, пункт 7"},
            "explanation": {"kk": "Түсіндірме", "ru": "За минуту подписала одна программа"}""";

    private final Tallies tallies = Product.bean(Tallies.class);
    private final Counts counts = Product.bean(Counts.class);
    private final Executing executing = Product.bean(Executing.class);
    private final Person first = People.moderator();
    private final Person second = People.moderator();

    @Test
    void whatOneModeratorProposesAnotherApprovesAndEverybodyReads() {
        Petition petition = APetition.aPetition().in("KZ").openForSigning();
        burst(petition, 40);

        JsonNode preview =
                as(first).post(path(petition) + "/preview", "{" + WINDOW + "}").json();
        assertThat(preview.path("signatures").asLong()).isEqualTo(40);
        assertThat(preview.path("share").asDouble()).isEqualTo(40.0 / 90);
        assertThat(preview.path("inForceAfter").asLong()).isEqualTo(50);
        assertThat(preview.at("/byRegion/0").toString())
                .isEqualTo("{\"jurisdiction\":\"KZ-75\",\"signatures\":40,\"fewerThan\":null}");
        assertThat(preview.at("/thresholds/0/missingAfter").asLong()).isEqualTo(49_950);

        Answer proposed = propose(petition, first);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(proposed.json().path("signatures").asLong()).isEqualTo(40);
        String id = id(proposed);
        assertThat(as(second).get(mod(id)).json().at("/preview/signatures").asLong())
                .isEqualTo(40);
        assertThat(publicly(petition)).isEmpty();
        executing.execute();
        assertThat(tally(petition).invalidated()).isZero();

        assertThat(as(second).postNothing(mod(id) + "/approval").status()).isEqualTo(200);
        executing.execute();

        assertCounts(petition, 50, 40, 0);
        assertThat(counts.reasons(petition.id())).containsExactly("AUTOMATED_SIGNING");
        JsonNode done = publicly(petition).get(0);
        assertThat(done.path("signatures").asLong()).isEqualTo(40);
        assertThat(done.path("inForceBefore").asLong()).isEqualTo(90);
        assertThat(done.path("inForceAfter").asLong()).isEqualTo(50);
        assertThat(done.path("byOrigin").asBoolean()).isFalse();
        assertThat(done.path("reasonCode").asText()).isEqualTo("AUTOMATED_SIGNING");
        assertThat(done.at("/explanation/kk").asText()).isEqualTo("Түсіндірме");
        JsonNode entry = Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id() + "/timeline")
                .json()
                .path("items")
                .findParent("invalidationReason");
        assertThat(entry).isNotNull();
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id() + "/timeline")
                        .body())
                .contains("SIGNATURES_INVALIDATED");
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id() + "/tally")
                        .json()
                        .path("invalidated")
                        .asLong())
                .isEqualTo(40);
    }

    @Test
    void whoProposedAndWhoOrganizesMayNotApprove() {
        Person organizer = moderatorOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).seeding();
        burst(petition, 3);
        assertProblem(propose(petition, organizer), 403, "OWN_PETITION");
        assertProblem(as(organizer).post(path(petition) + "/preview", "{" + WINDOW + "}"), 403, "OWN_PETITION");
        String id = id(propose(petition, first));
        assertProblem(as(first).postNothing(mod(id) + "/approval"), 403, "SAME_MODERATOR");
        assertProblem(as(organizer).postNothing(mod(id) + "/approval"), 403, "OWN_PETITION");
        assertProblem(as(second).postNothing(mod(id) + "/withdrawal"), 403, "NOT_PROPOSER");
        assertProblem(as(People.residentOf("KZ-62")).postNothing(mod(id) + "/approval"), 403, "FORBIDDEN");
        assertProblem(as(People.officerOf("akimat-62")).get(mod(id)), 403, "FORBIDDEN");
        assertProblem(Caller.anonymous().postNothing(mod(id) + "/approval"), 401, "NOT_SIGNED_IN");
        assertProblem(Caller.withCookieOnly(second).postNothing(mod(id) + "/approval"), 403, "CSRF");
        assertProblem(as(second).postNothing(mod("0000000000") + "/approval"), 404, "NOT_FOUND");
        assertThat(state(id)).isEqualTo(InvalidationState.PROPOSED);
    }

    @Test
    void ofTwoModeratorsWhoApproveAtOnceOneWinsAndItIsDoneOnce() throws Exception {
        Petition petition = APetition.aPetition().seeding();
        burst(petition, 30);
        String id = id(propose(petition, first));
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        List<Future<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Caller moderator = as(People.moderator());
            asked.add(pool.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return moderator.postNothing(mod(id) + "/approval");
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> one : asked) {
            Answer answer = one.get(60, TimeUnit.SECONDS);
            statuses.add(answer.status());
            if (answer.status() != 200) {
                assertProblem(answer, 409, "NOT_PROPOSED");
            }
        }
        pool.shutdown();
        assertThat(statuses).containsOnlyOnce(200);
        executing.execute();
        executing.execute();
        assertProblem(as(People.moderator()).postNothing(mod(id) + "/approval"), 409, "NOT_PROPOSED");
        assertCounts(petition, 1, 30, 0);
    }

    @Test
    void aProposalThatWaitsTooLongOrIsTakenBackDoesNothing() {
        Petition petition = APetition.aPetition().seeding();
        burst(petition, 5);
        String late = id(propose(petition, first));
        String back = id(propose(petition, first));
        assertThat(as(first).postNothing(mod(back) + "/withdrawal").status()).isEqualTo(200);
        assertProblem(as(first).postNothing(mod(back) + "/withdrawal"), 409, "NOT_PROPOSED");
        assertProblem(as(second).postNothing(mod(back) + "/approval"), 409, "NOT_PROPOSED");

        // Seven days to the moment, whether or not the job that marks it has run.
        Product.clock().pass(Duration.ofDays(7));
        assertProblem(as(second).postNothing(mod(late) + "/approval"), 409, "PROPOSAL_EXPIRED");
        executing.end(now());
        assertThat(state(late)).isEqualTo(InvalidationState.EXPIRED);
        assertProblem(as(second).postNothing(mod(late) + "/approval"), 409, "PROPOSAL_EXPIRED");
        executing.execute();
        assertCounts(petition, 6, 0, 0);
    }

    @Test
    void whatIsApprovedIsWhatWasFrozenAndWhoWithdrewMeanwhileIsSkipped() {
        Petition petition = APetition.aPetition().seeding();
        List<Person> people = burst(petition, 20);
        Answer proposed = propose(petition, first);
        String digest = proposed.json().path("digest").asText();
        APetition.withdraw(petition.id(), people.get(0));
        APetition.withdraw(petition.id(), people.get(1));
        // One of them signs anew, in the same minute: another event, not the one that was frozen.
        signAt(petition, people.get(1), BURST);
        // And ten more sign in the same minute: they were not there when it was previewed.
        burst(petition, 10);
        JsonNode seen = as(second).get(mod(id(proposed))).json();
        assertThat(seen.at("/preview/signatures").asLong()).isEqualTo(18);
        assertThat(seen.at("/invalidation/signatures").asLong()).isEqualTo(20);
        assertThat(seen.at("/invalidation/digest").asText()).isEqualTo(digest).hasSize(64);

        as(second).postNothing(mod(id(proposed)) + "/approval");
        executing.execute();

        assertCounts(petition, 12, 18, 2);
        JsonNode done = publicly(petition).get(0);
        assertThat(done.path("signatures").asLong()).isEqualTo(18);
        assertThat(done.path("skipped").asLong()).isEqualTo(2);
    }

    @Test
    void rulesThatOverlapInvalidateNobodyTwice() {
        Petition petition = APetition.aPetition().seeding();
        burst(petition, 25);
        String one = id(propose(petition, first));
        String other = id(propose(petition, second));
        as(second).postNothing(mod(one) + "/approval");
        as(first).postNothing(mod(other) + "/approval");
        executing.execute();
        assertCounts(petition, 1, 25, 0);
        assertThat(publicly(petition)).hasSize(2);
        assertThat(publicly(petition).findValuesAsText("signatures")).containsExactlyInAnyOrder("25", "0");
        assertProblem(propose(petition, first), 409, "NOTHING_TO_INVALIDATE");

        // Lifting the rule that came too late sets nobody free whom the other one hit.
        String late =
                Product.bean(Invalidations.class).get(InvalidationId.parse(one)).invalidated() == 0 ? one : other;
        lift(late);
        assertThat(counts.signatures(petition.id(), "INVALIDATED")).isEqualTo(25);
    }

    @Test
    void aRuleByRegionAndAddressBlockHitsTheseOnly() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        APetition.signFrom(petition, 15, "KZ-75", "203.0.113.7", BURST);
        APetition.signFrom(petition, 12, "KZ-62", "203.0.113.9", BURST);
        APetition.signFrom(petition, 11, "KZ-62", "198.51.100.1", BURST);
        JsonNode flow = as(first)
                .get("/api/v1/moderation/petitions/" + petition.id()
                        + "/flow?from=2026-11-23T05:00:00Z&to=2026-11-23T07:00:00Z")
                .json();
        assertThat(flow.path("origins").findValuesAsText("block")).containsExactly("A", "B");
        assertThat(flow.path("origins").findValuesAsText("signatures")).containsExactly("27", "11");
        String origin = flow.at("/origins/0/origin").asText();
        String rule = WINDOW + ", \"region\": \"KZ-62\", \"origin\": \"" + origin + "\"";
        String id = id(as(first).post(path(petition), "{\"rule\": {" + rule + "}, " + WHY + "}"));
        as(second).postNothing(mod(id) + "/approval");
        executing.execute();
        assertCounts(petition, 27, 12, 0);
        JsonNode done = publicly(petition).get(0);
        assertThat(done.path("byOrigin").asBoolean()).isTrue();
        assertThat(done.path("region").asText()).isEqualTo("KZ-62");
        assertThat(done.toString()).doesNotContain(origin);
        assertThat(as(second).get(mod(id)).body()).doesNotContain(origin);

        // After its time nothing of the origin is left.
        Product.clock().pass(Duration.ofDays(16));
        Product.bean(Destroying.class).destroyDue(now());
        assertThat(Product.bean(Invalidations.class)
                        .get(InvalidationId.parse(id))
                        .origin())
                .isNull();
        // 26 of signatures, as 12 went with the invalidation, and that of the rule.
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT row_count FROM destruction WHERE rule = 'ORIGIN' AND petition = ?",
                                petition.id().value()))
                .isEqualTo(27);
    }

    @Test
    void aRegionWithFewSignaturesIsNotNamedInPublic() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        APetition.signFrom(petition, 9, "KZ-62", null, BURST);
        assertThat(as(first)
                        .post(path(petition) + "/preview", "{" + WINDOW + ", \"region\": \"KZ-62\"}")
                        .json()
                        .at("/byRegion/0/fewerThan")
                        .asInt())
                .isEqualTo(10);
        String id =
                id(as(first).post(path(petition), "{\"rule\": {" + WINDOW + ", \"region\": \"KZ-62\"}, " + WHY + "}"));
        as(second).postNothing(mod(id) + "/approval");
        executing.execute();
        JsonNode done = publicly(petition).get(0);
        assertThat(done.path("byRegion").asBoolean()).isTrue();
        assertThat(done.path("region").isNull()).isTrue();
    }

    @Test
    void aThresholdThatWasReachedStaysReachedAndIsNotReachedAgain() {
        Petition petition = APetition.aPetition().in("KZ-62").openForSigning();
        burst(petition, 2_190 - 50);
        Instant reachedAt = Product.bean(Thresholds.class)
                .findByPetitionAndTier(petition.id(), 1)
                .orElseThrow()
                .reachedAt();
        assertThat(reachedAt).isNotNull();
        String id = id(propose(petition, first));
        as(second).postNothing(mod(id) + "/approval");
        executing.execute();
        assertCounts(petition, 50, 2_140, 0);
        APetition.sign(petition, 1);
        assertThat(Product.bean(Thresholds.class)
                        .findByPetitionAndTier(petition.id(), 1)
                        .orElseThrow()
                        .reachedAt())
                .isEqualTo(reachedAt);
    }

    @Test
    void signaturesOfAClosedPetitionCanBeInvalidatedToo() {
        Petition petition = APetition.aPetition().openForSigning();
        burst(petition, 12);
        Product.bean(Closing.class).close(petition.id(), ClosedBecause.WITHDRAWN, null, now());
        String id = id(propose(petition, first));
        as(second).postNothing(mod(id) + "/approval");
        executing.execute();
        assertCounts(petition, 50, 12, 0);
    }

    @Test
    void whoWasInvalidatedLearnsItAloneAndMaySignAgainOnlyWhenItIsLifted() {
        Petition petition = APetition.aPetition().seeding();
        Person person = burst(petition, 11).get(3);
        String id = id(propose(petition, first));
        as(second).postNothing(mod(id) + "/approval");
        executing.execute();
        String mine = "/api/v1/petitions/" + petition.id() + "/signature";
        assertProblem(Caller.as(person).get(mine), 403, "SIGNATURE_INVALIDATED");
        assertProblem(Caller.as(person).put(mine, wish(petition)), 403, "SIGNATURE_INVALIDATED");
        assertProblem(Caller.as(person).delete(mine), 404, "NOT_FOUND");
        assertProblem(Caller.as(People.residentOf("KZ-62")).get(mine), 404, "NOT_FOUND");

        String lifting = mod(id) + "/lifting";
        assertProblem(as(second).post(lifting, "{}"), 422, "INPUT_INVALID");
        String why = "{\"explanation\": {\"ru\": \"Это был общий интернет общежития\"}}";
        assertThat(as(second).post(lifting, why).status()).isEqualTo(200);
        assertProblem(as(first).post(lifting, why), 409, "NOT_INVALIDATED");
        assertProblem(as(second).postNothing(lifting + "/approval"), 403, "SAME_MODERATOR");
        assertProblem(as(first).postNothing(lifting + "/withdrawal"), 403, "NOT_PROPOSER");
        assertThat(publicly(petition).get(0).path("liftExplanation").isNull()).isTrue();
        assertThat(as(first).postNothing(lifting + "/approval").status()).isEqualTo(200);
        executing.execute();

        assertThat(state(id)).isEqualTo(InvalidationState.LIFTED);
        assertThat(publicly(petition).get(0).at("/liftExplanation/ru").asText()).contains("общежития");
        assertThat(tally(petition).inForce()).isEqualTo(1);
        assertThat(Caller.as(person).put(mine, wish(petition)).status()).isEqualTo(201);
        assertThat(Caller.as(person).get(mine).status()).isEqualTo(200);
        Tally tally = tally(petition);
        assertThat(List.of(tally.inForce(), tally.signed(), tally.invalidated()))
                .containsExactly(2L, 13L, 11L);
    }

    @Test
    void aProcessThatDiesInTheMiddleLeavesNothingHalfDoneAndTheNextOneGoesOn() {
        Petition petition = APetition.aPetition().seeding();
        burst(petition, 100);
        String id = id(propose(petition, first));
        as(second).postNothing(mod(id) + "/approval");
        Map<String, Object> small = Map.of(
                "undeu.demo.content", false, "undeu.invalidation.batch-size", 7, "undeu.invalidation.delay", "1d");
        try (var dying = Product.replica(small)) {
            dying.getBean(SuddenDeath.class).after(petition.id(), 5);
            dying.getBean(Executing.class).execute();
        }
        assertThat(state(id)).isEqualTo(InvalidationState.APPROVED);
        assertCounts(petition, 66, 35, 0);
        assertThat(publicly(petition)).isEmpty();
        assertThat(as(second)
                        .get(mod(id))
                        .json()
                        .at("/invalidation/invalidated")
                        .asLong())
                .isEqualTo(35);

        executing.execute();
        assertCounts(petition, 1, 100, 0);
        assertThat(publicly(petition).get(0).path("inForceBefore").asLong()).isEqualTo(101);
        assertThat(publicly(petition).get(0).path("inForceAfter").asLong()).isEqualTo(1);
    }

    /** Two replicas execute, one closed abruptly, while the very people withdraw and others sign. */
    @Test
    void underLoadEverySignatureEndsExactlyOnce() throws Exception {
        Petition petition = APetition.aPetition().openForSigning();
        List<Person> people = burst(petition, 300);
        String id = id(propose(petition, first));
        as(second).postNothing(mod(id) + "/approval");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        Map<String, Object> small = Map.of(
                "undeu.demo.content", false, "undeu.invalidation.batch-size", 11, "undeu.invalidation.delay", "1d");
        var closing = Product.replica(small);
        try (var staying = Product.replica(small)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(pool.submit(() -> staying.getBean(Executing.class).execute()));
            Future<?> cut = pool.submit(() -> closing.getBean(Executing.class).execute());
            all.add(pool.submit(() -> APetition.sign(petition, 150)));
            for (int i = 0; i < 3; i++) {
                int part = i;
                all.add(pool.submit(() -> {
                    for (int k = part; k < people.size(); k += 3) {
                        // Refused when the invalidation was faster.
                        Product.bean(Signing.class)
                                .withdraw(petition.id(), people.get(people.size() - 1 - k), now())
                                .exceptionally(invalidatedBefore -> null)
                                .join();
                    }
                }));
            }
            closing.close();
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
            // It ran into the closed pool of connections, or was done before.
            CompletableFuture.runAsync(() -> {
                        try {
                            cut.get(60, TimeUnit.SECONDS);
                        } catch (Exception closed) {
                            assertThat(closed).isNotNull();
                        }
                    })
                    .join();
        }
        pool.shutdown();
        executing.execute();
        assertThat(state(id)).isEqualTo(InvalidationState.DONE);
        Tally tally = tally(petition);
        assertThat(tally.withdrawn() + tally.invalidated()).isEqualTo(300);
        assertThat(tally.invalidated()).isPositive();
        assertCounts(petition, 200, tally.invalidated(), tally.withdrawn());
        JsonNode done = publicly(petition).get(0);
        assertThat(done.path("signatures").asLong()).isEqualTo(tally.invalidated());
        assertThat(done.path("skipped").asLong()).isEqualTo(tally.withdrawn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"from\": \"2026-11-23T06:01:00Z\", \"to\": \"2026-11-23T06:00:00Z\" | rule.to | REVERSED",
                "\"from\": \"2026-11-23T06:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\" | rule.to | REVERSED",
                "\"from\": \"2026-11-22T05:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\" | rule.to | TOO_LONG",
                "\"from\": \"2026-11-24T05:00:00Z\", \"to\": \"2026-11-24T06:00:00Z\" | rule.from | IN_THE_FUTURE",
                "\"from\": \"2026-11-23T06:00:01Z\", \"to\": \"2026-11-23T06:01:00Z\" | rule.from | NOT_A_MINUTE",
                "\"to\": \"2026-11-23T06:01:00Z\" | rule.from | REQUIRED",
                "\"from\": \"2026-11-23T05:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\", \"region\": \"KZ-99\" | rule.region | UNKNOWN",
                "\"from\": \"2026-11-23T05:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\", \"region\": \"ж'\" | rule.region | UNKNOWN",
                "\"from\": \"2026-11-23T05:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\", \"origin\": \"A\" | rule.origin | UNKNOWN",
                "\"from\": 7, \"to\": \"2026-11-23T06:00:00Z\" | * | *",
                "\"from\": \"yesterday\", \"to\": \"2026-11-23T06:00:00Z\" | * | *",
            })
    void aRuleThatMakesNoSenseIsNamedAndNothingIsProposed(String rule, String field, String code) {
        Petition petition = APetition.aPetition().seeding();
        burst(petition, 2);
        Answer answer = as(first).post(path(petition), "{\"rule\": {" + rule + "}, " + WHY + "}");
        assertProblem(answer, 422, "INPUT_INVALID");
        if (!field.equals("*")) {
            assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
            assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo(code);
        }
    }

    @Test
    void whatIsMissingOrTooLongIsNamedAtOnce() {
        Petition petition = APetition.aPetition().seeding();
        assertThat(as(first)
                        .post(path(petition), "{}")
                        .json()
                        .path("violations")
                        .findValuesAsText("field"))
                .containsExactly("rule", "reasonCode", "legalBasis", "explanation");
        String huge =
                "{\"rule\": {" + WINDOW + "}, \"reasonCode\": \"COURT_ORDER\", \"legalBasis\": {\"ru\": \"a\\u0000\"},"
                        + " \"explanation\": {\"ru\": \"" + "я".repeat(2_001) + "\"}}";
        assertThat(as(first)
                        .post(path(petition), huge)
                        .json()
                        .path("violations")
                        .findValuesAsText("code"))
                .containsExactly("UNPRINTABLE", "TOO_LONG");
        assertProblem(as(first).post(path(petition), "{\"reasonCode\": \"BECAUSE\"}"), 422, "INPUT_INVALID");
        assertProblem(as(first).post(path(petition), "{"), 400, "MALFORMED");
        Petition draft = APetition.aPetition().draft();
        assertProblem(as(first).post(path(draft) + "/preview", "{" + WINDOW + "}"), 404, "NOT_FOUND");
        assertProblem(Caller.anonymous().get("/api/v1/petitions/" + draft.id() + "/invalidations"), 404, "NOT_FOUND");
    }

    @Test
    void thePublicLedgerIsPagedAndKeepsUnlistedPetitionsUnfound() {
        Petition listed = APetition.aPetition().openForSigning();
        Petition unlisted = APetition.aPetition().seeding();
        for (Petition petition : List.of(listed, unlisted)) {
            burst(petition, 4);
            String id = id(propose(petition, first));
            as(second).postNothing(mod(id) + "/approval");
            Product.clock().pass(Duration.ofSeconds(1));
            executing.execute();
        }
        List<JsonNode> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer answer = Caller.anonymous()
                    .get("/api/v1/transparency/invalidations?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("etag")).isNotEmpty();
            assertThat(answer.body()).doesNotContain(unlisted.id().value(), "Key", "moderator");
            answer.json().path("items").forEach(read::add);
            next = answer.json().path("next").isNull()
                    ? null
                    : answer.json().path("next").asText();
        }
        assertThat(read).extracting(item -> item.path("id").asText()).doesNotHaveDuplicates();
        assertThat(read)
                .isSortedAccordingTo((a, b) ->
                        b.path("doneAt").asText().compareTo(a.path("doneAt").asText()));
        assertThat(read)
                .anyMatch(item ->
                        item.path("petition").asText().equals(listed.id().value())
                                && !item.path("title").isNull());
        assertProblem(Caller.anonymous().get("/api/v1/transparency/invalidations?limit=0"), 422, "INPUT_INVALID");
        assertProblem(Caller.anonymous().get("/api/v1/transparency/invalidations?cursor=x"), 422, "CURSOR_INVALID");
        assertThat(as(first)
                        .get("/api/v1/moderation/invalidations?state=DONE&limit=1")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private static List<Person> burst(Petition petition, int count) {
        return APetition.signFrom(
                petition,
                count,
                petition.jurisdiction().isCountry()
                        ? "KZ-75"
                        : petition.jurisdiction().value(),
                null,
                BURST);
    }

    private static void signAt(Petition petition, Person person, Instant at) {
        Product.bean(Signing.class)
                .sign(
                        petition.id(),
                        person,
                        Signing.Wish.silent(petition.textSha256().hex()),
                        at)
                .join();
    }

    private Answer propose(Petition petition, Person moderator) {
        return as(moderator).post(path(petition), "{\"rule\": {" + WINDOW + "}, " + WHY + "}");
    }

    private void lift(String id) {
        as(first).post(mod(id) + "/lifting", "{\"explanation\": {\"ru\": \"Ошибка\"}}");
        as(second).postNothing(mod(id) + "/lifting/approval");
        executing.execute();
        assertThat(state(id)).isEqualTo(InvalidationState.LIFTED);
    }

    /** tally = rows = events = regions = hours, without a gap. */
    private void assertCounts(Petition petition, long inForce, long invalidated, long withdrawn) {
        PetitionId id = petition.id();
        Tally tally = tally(petition);
        assertThat(tally.inForce()).isEqualTo(inForce);
        assertThat(tally.invalidated()).isEqualTo(invalidated);
        assertThat(tally.withdrawn()).isEqualTo(withdrawn);
        assertThat(counts.signatures(id, "IN_FORCE")).isEqualTo(inForce);
        assertThat(counts.signatures(id, "INVALIDATED")).isEqualTo(invalidated);
        assertThat(counts.references(id, "INVALIDATE")).isEqualTo(invalidated);
        assertThat(counts.references(id, "WITHDRAW")).isEqualTo(withdrawn);
        assertThat(counts.inRegions(id)).isEqualTo(inForce);
        assertThat(counts.inHours(id)).isEqualTo(inForce);
        assertThat(counts.eventIndexes(id))
                .isEqualTo(LongStream.range(0, inForce + 2 * (invalidated + withdrawn))
                        .boxed()
                        .toList());
    }

    private static InvalidationState state(String id) {
        return Product.bean(Invalidations.class).get(InvalidationId.parse(id)).state();
    }

    private Tally tally(Petition petition) {
        return tallies.findByPetition(petition.id()).orElseThrow();
    }

    private static JsonNode publicly(Petition petition) {
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id() + "/invalidations")
                .json()
                .path("items");
    }

    private static String wish(Petition petition) {
        return "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                + petition.textSha256().hex() + "\"}";
    }

    private static Person moderatorOf(String region) {
        Person moderator = People.moderator();
        return new Person(
                moderator.key(),
                moderator.displayName(),
                moderator.bornOn(),
                true,
                new JurisdictionCode(region),
                moderator.level(),
                EnumSet.of(Role.CITIZEN, Role.MODERATOR),
                null);
    }

    private static Caller as(Person person) {
        return Caller.as(person);
    }

    private static String path(Petition petition) {
        return "/api/v1/moderation/petitions/" + petition.id() + "/invalidations";
    }

    private static String mod(String id) {
        return "/api/v1/moderation/invalidations/" + id;
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static Instant now() {
        return Product.clock().instant();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }
}
