package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.outbox.Outbox;
import kz.undeu.outbox.OutboxEvent;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.threshold.ThresholdReached;
import kz.undeu.threshold.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class AgencyInboxTest {

    private static final String INBOX = "/api/v1/agency/escalations";
    private static final String RESPONSE = """
            {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                         {"demand": 2, "outcome": "NOT_COMPETENT", "reasons": {"kk": "Жоқ"}}]}""";

    private final Escalations escalations = Product.bean(Escalations.class);
    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-10"));

    @Test
    void anAgencySeesOnlyItsOwn() {
        Escalation escalation = forwarded();
        String path = INBOX + "/" + escalation.id();
        assertThat(officer.get(path).json().at("/petition/id").asText())
                .isEqualTo(escalation.petition().value());
        assertThat(officer.get(INBOX).body()).contains(escalation.id().value());

        Caller other = Caller.inBrowser(People.officerOf("akimat-11"));
        assertThat(other.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(other.get(INBOX).body()).doesNotContain(escalation.id().value());
        assertThat(other.post(path + "/registration", "{\"number\": \"1\"}").code())
                .isEqualTo("NOT_FOUND");
        assertThat(other.post(path + "/response", RESPONSE).code()).isEqualTo("NOT_FOUND");
        assertThat(Caller.as(People.residentOf("KZ-10")).get(path).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void theCaseOfAnotherAgencyLooksLikeNone() {
        String theirs = INBOX + "/" + forwarded().id();
        String nothing = INBOX + "/0000000000";
        Caller other = Caller.inBrowser(People.officerOf("akimat-11"));
        assertThat(other.get(theirs).all()).isEqualTo(other.get(nothing).all());
        for (String body : List.of("{}", "{\"number\": \"1\"}")) {
            assertThat(other.post(theirs + "/registration", body).all())
                    .isEqualTo(other.post(nothing + "/registration", body).all());
        }
        for (String body : List.of("{}", RESPONSE)) {
            assertThat(other.post(theirs + "/response", body).all())
                    .isEqualTo(other.post(nothing + "/response", body).all());
        }
    }

    @Test
    void aDossierIsRegisteredOnceWithADateThatCanBe() {
        String path = INBOX + "/" + forwarded().id() + "/registration";
        assertThat(officer.post(path, "{}").code()).isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path, "{\"number\": \"" + "9".repeat(61) + "\"}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path, "{\"number\": \"1\", \"registeredOn\": \"2026-11-22\"}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path, "{\"number\": \"1\", \"registeredOn\": \"2026-11-24\"}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path, "{\"number\": \"1\", \"registeredOn\": \"yesterday\"}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        Answer registered = officer.post(path, "{\"number\": \" ЗТ-1 \", \"registeredOn\": \"2026-11-23\"}");
        assertThat(registered.json().at("/escalation/registrationNumber").asText())
                .isEqualTo("ЗТ-1");
        assertThat(registered.json().at("/escalation/clock/awaiting").asText()).isEqualTo("RESPONSE");
        assertThat(officer.post(path, "{\"number\": \"ЗТ-2\"}").code()).isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void whoActsForAnAgencyIsSurelyKnown() {
        String path = INBOX + "/" + forwarded().id();
        Person hardlyKnown = People.known(People.officerOf("akimat-10"), AssuranceLevel.LOW);
        Caller caller = Caller.inBrowser(hardlyKnown);

        assertThat(caller.get(path).status()).isEqualTo(200);
        Answer refused = caller.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("level");
        assertThat(refused.json().at("/violations/0/code").asText()).isEqualTo("SUBSTANTIAL");

        Person known = People.known(hardlyKnown, AssuranceLevel.SUBSTANTIAL);
        assertThat(Caller.inBrowser(known)
                        .post(path + "/registration", "{\"number\": \"ЗТ-1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(path + "/response", RESPONSE).code()).isEqualTo("LEVEL_TOO_LOW");
    }

    @Test
    void anAnswerAnswersEveryDemandOnce() {
        String path = INBOX + "/" + forwarded().id();
        assertThat(officer.post(path + "/response", RESPONSE).code()).isEqualTo("NOT_REGISTERED");
        assertThat(officer.post(path + "/registration", "{\"number\": \"\u3164\u200B\"}")
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("REQUIRED");
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");

        assertThat(violations(path, "{}")).containsExactly("DEMAND_UNANSWERED", "DEMAND_UNANSWERED");
        assertThat(violations(path, "{\"answers\": [null]}"))
                .containsExactly("REQUIRED", "DEMAND_UNANSWERED", "DEMAND_UNANSWERED");
        assertThat(violations(path, """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 1, "outcome": "REFUSED", "reasons": {"ru": "Нет"}},
                             {"demand": 3, "reasons": {}}]}"""))
                .containsExactly("TWICE", "UNKNOWN", "REQUIRED", "REQUIRED", "DEMAND_UNANSWERED");
        assertThat(officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "MAYBE", "reasons": {"ru": "Да"}}]}""").code()).isEqualTo("INPUT_INVALID");

        assertThat(officer.post(path + "/response", RESPONSE)
                        .json()
                        .at("/escalation/state")
                        .asText())
                .isEqualTo("ANSWERED");
        assertThat(officer.post(path + "/response", RESPONSE).code()).isEqualTo("ALREADY_ANSWERED");
        assertThat(officer.get(INBOX + "?state=FORWARDED").body()).doesNotContain("\"ANSWERED\"");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsPublished() throws Exception {
        String path = INBOX + "/" + forwarded().id();
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        Callable<Integer> answer =
                () -> officer.post(path + "/response", RESPONSE).status();
        List<Integer> statuses = pool.invokeAll(Collections.nCopies(8, answer)).stream()
                .map(AgencyInboxTest::result)
                .sorted()
                .toList();
        pool.shutdown();
        assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void theClockRunsInPublicAndNeverStops() {
        Escalation escalation = forwarded();
        String path = "/api/v1/petitions/" + escalation.petition() + "/escalations";
        assertThat(clock(path, "workingDaysLeft")).isEqualTo(3);
        Product.clock().pass(Duration.ofDays(3));
        assertThat(clock(path, "workingDaysLeft")).isZero();
        assertThat(clock(path, "overdueWorkingDays")).isZero();
        Product.clock().pass(Duration.ofDays(4));
        // Friday and Monday; the weekend does not count.
        assertThat(clock(path, "overdueWorkingDays")).isEqualTo(2);
    }

    @Test
    void manyRelaysAtOnceForwardOnce() throws Exception {
        Petition petition = reached();
        OutboxRelay relay = Product.bean(OutboxRelay.class);
        try (var replica = Product.replica(Map.of("undeu.demo.content", false))) {
            OutboxRelay second = replica.getBean(OutboxRelay.class);
            ExecutorService pool = Executors.newFixedThreadPool(6);
            Instant at = Product.clock().instant();
            Callable<Boolean> handOn = () -> {
                relay.handOn(at);
                second.handOn(at);
                return true;
            };
            for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(6, handOn))) {
                done.get();
            }
            pool.shutdown();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        !escalations.findByPetitionOrderByTier(petition.id()).isEmpty());
        assertThat(escalations.findByPetitionOrderByTier(petition.id())).hasSize(1);
    }

    /** A process that died after the escalation and before the event was removed leaves the event for another try. */
    @Test
    void theSameEventTwiceForwardsOnce() throws IOException {
        Escalation escalation = forwarded();
        ThresholdReached again =
                new ThresholdReached(escalation.petition(), 1, Product.clock().instant());
        Product.bean(Outbox.class)
                .save(OutboxEvent.of(
                        ThresholdReached.KIND,
                        escalation.petition().value(),
                        Product.bean(ObjectMapper.class).writeValueAsString(again),
                        Product.clock().instant()));
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());
        assertThat(escalations.findByPetitionOrderByTier(escalation.petition())).hasSize(1);
    }

    private List<String> violations(String path, String body) {
        return officer.post(path + "/response", body).json().path("violations").findValuesAsText("code");
    }

    private static int clock(String path, String field) {
        return Caller.anonymous().get(path).json().at("/items/0/clock/" + field).asInt();
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A petition whose first tier is reached without two thousand people: the latch's own statement marks it. */
    private static Petition reached() {
        Petition petition = APetition.aPetition().in("KZ-10").openForSigning();
        Product.bean(Thresholds.class)
                .markReached(petition.id(), 1, Product.clock().instant(), 49);
        try {
            Product.bean(Outbox.class)
                    .save(OutboxEvent.of(
                            ThresholdReached.KIND,
                            petition.id().value(),
                            Product.bean(ObjectMapper.class)
                                    .writeValueAsString(new ThresholdReached(
                                            petition.id(), 1, Product.clock().instant())),
                            Product.clock().instant()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return petition;
    }

    private Escalation forwarded() {
        Petition petition = reached();
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());
        return await().atMost(Duration.ofSeconds(5))
                .until(() -> escalations.findByPetitionOrderByTier(petition.id()), found -> !found.isEmpty())
                .get(0);
    }
}
