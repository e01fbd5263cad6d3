package kz.undeu.escalation.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.Petitions;
import kz.undeu.privacy.Destroying;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who signed say whether they were answered, once and unknown; an inadequate answer goes back once. */
@ExtendWith(Product.class)
class RatingTest {

    private static final String REGION = "KZ-39";
    private static final String AGENCY = "akimat-39";
    private static final String WHY =
            "{\"legalBasis\": {\"ru\": \"АППК\"}, \"explanation\": {\"ru\": \"Не ответили\"}}";

    private final Rows rows = Rows.ofTheProduct();
    private final Caller officer = Caller.inBrowser(People.officerOf(AGENCY));
    private final Caller moderator = Caller.inBrowser(People.moderator());

    @Test
    void ratingsAreShownFromThirtyOnAndRoundedDown() {
        Escalation escalation = answered();
        List<Person> signatories = APetition.sign(petition(escalation), 33);
        signatories
                .subList(0, 29)
                .forEach(person ->
                        assertThat(rate(escalation, person, 1, "YES").status()).isEqualTo(200));
        JsonNode few = ratings(escalation).at("/demands/0");
        assertThat(few.path("fewerThan").asInt()).isEqualTo(30);
        assertThat(few.path("ratings").isNull()).isTrue();
        assertThat(few.path("yes").isNull()).isTrue();

        rate(escalation, signatories.get(29), 1, "NO");
        JsonNode enough = ratings(escalation).at("/demands/0");
        assertThat(enough.path("ratings").asInt()).isEqualTo(30);
        assertThat(enough.path("yes").asInt()).isEqualTo(25);
        assertThat(enough.path("no").asInt()).isZero();
        rate(escalation, signatories.get(30), 1, "NO");
        assertThat(ratings(escalation).at("/demands/0"))
                .as("the next one is not seen")
                .isEqualTo(enough);
        assertThat(ratings(escalation).at("/demands/1/fewerThan").asInt())
                .as("the other demand")
                .isEqualTo(30);
    }

    @Test
    void aDemandIsRatedOnceAlsoByTwoRequestsAtOnce() {
        Escalation escalation = answered();
        Person person = APetition.sign(petition(escalation), 1).get(0);
        List<CompletableFuture<Integer>> both = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> rate(escalation, person, 1, "NO").status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
        assertThat(rate(escalation, person, 1, "YES").code()).isEqualTo("ALREADY_RATED");
        assertThat(rows.number("SELECT SUM(yes + partly + no) FROM rating_count WHERE escalation = ?", id(escalation)))
                .isEqualTo(1);
        assertThat(rate(escalation, person, 2, "YES").json().path("rated").toString())
                .isEqualTo("[1,2]");
        assertThat(Caller.inBrowser(person)
                        .get(path(escalation) + "/mine")
                        .json()
                        .path("rated")
                        .toString())
                .isEqualTo("[1,2]");
    }

    @Test
    void onlyWhoHasASignatureInForceRatesAnAnswerThatIsThere() {
        Escalation escalation = answered();
        Petition petition = petition(escalation);
        assertThat(rate(escalation, People.residentOf(REGION), 1, "NO").code()).isEqualTo("NOT_A_SIGNATORY");
        Person withdrew = APetition.sign(petition, 1).get(0);
        APetition.withdraw(petition.id(), withdrew);
        assertThat(rate(escalation, withdrew, 1, "NO").code()).isEqualTo("NOT_A_SIGNATORY");

        Person rated = APetition.sign(petition, 1).get(0);
        rate(escalation, rated, 1, "NO");
        APetition.withdraw(petition.id(), rated);
        assertThat(rate(escalation, rated, 1, "YES").code()).isEqualTo("NOT_A_SIGNATORY");
        assertThat(rows.number("SELECT no FROM rating_count WHERE escalation = ? AND demand = 1", id(escalation)))
                .as("nobody knows which one it was")
                .isEqualTo(1);

        Person signatory = APetition.sign(petition, 1).get(0);
        Caller caller = Caller.inBrowser(signatory);
        for (String wrong : List.of(
                "{}",
                "{\"ratings\": []}",
                "{\"ratings\": [{\"demand\": 3, \"answered\": \"NO\"}]}",
                "{\"ratings\": [{\"demand\": 1}]}",
                "{\"ratings\": [{\"demand\": 1, \"answered\": \"NO\"}, {\"demand\": 1, \"answered\": \"YES\"}]}")) {
            assertThat(caller.post(path(escalation), wrong).code()).as(wrong).isEqualTo("INPUT_INVALID");
        }
        assertThat(caller.post(path(escalation), "{\"round\": 2, \"ratings\": [{\"demand\": 1, \"answered\": \"NO\"}]}")
                        .code())
                .isEqualTo("ANSWER_CHANGED");
        assertThat(Caller.anonymous().post(path(escalation), "{}").status()).isEqualTo(401);

        Escalation waiting = escalation(AForwardedPetition.to(REGION));
        assertThat(rate(waiting, APetition.sign(petition(waiting), 1).get(0), 1, "NO")
                        .code())
                .isEqualTo("NOTHING_TO_RATE");
    }

    @Test
    void whoRatedHowIsNotInTheDatabaseAndThatTheyDidIsDestroyedInTime() throws Exception {
        Escalation escalation = answered();
        Person person = APetition.sign(petition(escalation), 1).get(0);
        rate(escalation, person, 1, "NO");
        byte[] tag = rows.bytes("SELECT tag FROM rating_mark WHERE escalation = ?", id(escalation));
        assertThat(rows.everyCell().stream().filter(cell -> contains(cell, tag)))
                .as("the mark stands alone")
                .hasSize(1);
        JsonNode mine = Caller.inBrowser(person).get("/api/v1/me/data").json();
        assertThat(mine.at("/ratings/0/demand").asInt()).isEqualTo(1);
        assertThat(mine.path("ratings").toString()).doesNotContain("NO");
        assertThat(Caller.inBrowser(person).delete("/api/v1/me/data").json().toString())
                .contains("RATED_ONCE");

        Destroying destroying = Product.bean(Destroying.class);
        destroying.destroyDue(Product.clock().instant().plus(Duration.ofDays(170)));
        assertThat(rows.number("SELECT COUNT(*) FROM rating_mark WHERE escalation = ?", id(escalation)))
                .isEqualTo(1);
        destroying.destroyDue(Product.clock().instant().plus(Duration.ofDays(190)));
        assertThat(rows.number("SELECT COUNT(*) FROM rating_mark WHERE escalation = ?", id(escalation)))
                .isZero();
        assertThat(rows.number("SELECT no FROM rating_count WHERE escalation = ?", id(escalation)))
                .isEqualTo(1);
        Product.clock().pass(Duration.ofDays(190));
        assertThat(rate(escalation, person, 1, "YES").code()).isEqualTo("RATING_ENDED");
    }

    @Test
    void theNumbersByWhichAnswersAreInadequateAreToldWithThem() {
        JsonNode list = moderator.get("/api/v1/moderation/inadequate-answers").json();
        assertThat(list.path("noPercent").asInt()).isEqualTo(60);
        assertThat(list.path("ratersPercent").asInt()).isEqualTo(1);
        assertThat(list.path("newAnswerWorkingDays").asInt()).isEqualTo(15);
    }

    @Test
    void anInadequateAnswerIsReturnedOnceAndTheAgencyMustAnswerAnew() {
        Escalation escalation = answered();
        List<Person> signatories = APetition.sign(petition(escalation), 5);
        String giveBack = "/api/v1/moderation/inadequate-answers/" + escalation.id() + "/return";
        assertThat(moderator.post(giveBack, WHY).code()).isEqualTo("NOT_INADEQUATE");
        rate(escalation, signatories.get(0), 1, "NO");
        rate(escalation, signatories.get(1), 1, "YES");
        assertThat(listed(escalation)).as("half of them").isFalse();
        rate(escalation, signatories.get(2), 1, "NO");
        assertThat(listed(escalation)).isTrue();
        assertThat(officer.post(giveBack, WHY).status()).isEqualTo(403);
        assertThat(moderator.post(giveBack, "{}").json().path("violations")).hasSize(2);

        JsonNode returned = moderator.post(giveBack, WHY).json();
        assertThat(returned.at("/returned/workingDaysAllowed").asInt()).isEqualTo(15);
        assertThat(returned.at("/returned/ratings/0/fewerThan").asInt()).isEqualTo(30);
        assertThat(returned.path("open").asBoolean()).isFalse();
        assertThat(moderator.post(giveBack, WHY).code()).isEqualTo("ALREADY_RETURNED");
        assertThat(listed(escalation)).isFalse();
        assertThat(rate(escalation, signatories.get(3), 1, "NO").code()).isEqualTo("NOTHING_TO_RATE");

        JsonNode clock = publicly(escalation, "escalations").at("/items/0/clock");
        assertThat(clock.path("awaiting").asText()).isEqualTo("RESPONSE");
        assertThat(clock.path("workingDaysAllowed").asInt()).isEqualTo(15);
        String assignment = "/api/v1/agency/escalations/" + escalation.id() + "/assignment";
        assertThat(officer.put(assignment, "{}").status())
                .as("somebody takes it in hand again")
                .isEqualTo(200);
        Product.clock().pass(Duration.ofDays(60));
        int late = officer.get("/api/v1/agency/escalations?overdue=true&limit=100")
                .json()
                .path("items")
                .size();
        assertThat(Caller.anonymous()
                        .get("/api/v1/agencies/" + AGENCY + "/accountability")
                        .json()
                        .at("/timeliness/overdue")
                        .asInt())
                .as("in public as many as in the inbox")
                .isEqualTo(late);
        assertThat(publicly(escalation, "escalations")
                        .at("/items/0/overdueWorkingDays")
                        .asInt())
                .isPositive();
        assertThat(officer.get("/api/v1/agency/escalations?overdue=true&limit=100")
                        .json()
                        .toString())
                .contains(escalation.id().value());

        Product.clock().pass(Duration.ofMinutes(1));
        String anew = "{\"why\": {\"ru\": \"Новый ответ\"}, \"answers\": [{\"demand\": 1, \"outcome\": \"REFUSED\","
                + " \"reasons\": {\"ru\": \"Вот почему\"}}, {\"demand\": 2, \"outcome\": \"SATISFIED\", \"reasons\":"
                + " {\"ru\": \"Да\"}}]}";
        assertThat(officer.post("/api/v1/agency/escalations/" + escalation.id() + "/response/corrections", anew)
                        .status())
                .isBetween(200, 201);
        assertThat(publicly(escalation, "escalations").at("/items/0/clock").isNull())
                .isTrue();
        assertThat(publicly(escalation, "timeline").path("items").findValuesAsText("kind"))
                .containsSubsequence("ANSWERED", "ANSWER_RETURNED", "ANSWERED_ANEW");
        assertThat(ratings(escalation).path("round").asInt()).isEqualTo(2);
        assertThat(rate(escalation, signatories.get(0), 1, "NO").status()).isEqualTo(200);
        assertThat(rate(escalation, signatories.get(1), 1, "NO").status()).isEqualTo(200);
        assertThat(listed(escalation)).as("once").isFalse();
        assertThat(moderator.post(giveBack, WHY).code()).isEqualTo("ALREADY_RETURNED");
    }

    /** The correction has begun and is not written yet when a moderator returns the answer. */
    @Test
    void aCorrectionThatIsUnderWayIsNotTakenForTheNewAnswer() throws Exception {
        Escalation escalation = answered();
        List<Person> signatories = APetition.sign(petition(escalation), 2);
        signatories.forEach(person -> rate(escalation, person, 1, "NO"));
        assertThat(listed(escalation)).isTrue();
        String giveBack = "/api/v1/moderation/inadequate-answers/" + escalation.id() + "/return";
        String correction = "{\"why\": {\"ru\": \"Опечатка\"}, \"answers\": [{\"demand\": 1, \"outcome\":"
                + " \"SATISFIED\", \"reasons\": {\"ru\": \"Да\"}}, {\"demand\": 2, \"outcome\": \"REFUSED\","
                + " \"reasons\": {\"kk\": \"Жоқ\"}}]}";
        CompletableFuture<Integer> corrected;
        CompletableFuture<Integer> returned;
        Rows rows = Rows.ofTheProduct();
        try (Connection other = rows.connect()) {
            other.setAutoCommit(false);
            try (PreparedStatement held =
                    other.prepareStatement("SELECT version FROM response WHERE escalation = ? FOR UPDATE")) {
                held.setString(1, id(escalation));
                assertThat(held.executeQuery().next()).isTrue();
            }
            corrected = CompletableFuture.supplyAsync(() -> officer.post(
                            "/api/v1/agency/escalations/" + escalation.id() + "/response/corrections", correction)
                    .status());
            await().until(() -> rows.column(
                            "SELECT id FROM escalation WHERE id = ? FOR UPDATE SKIP LOCKED", id(escalation))
                    .isEmpty());
            returned = CompletableFuture.supplyAsync(
                    () -> moderator.post(giveBack, WHY).status());
            assertThatThrownBy(() -> returned.get(1, TimeUnit.SECONDS))
                    .as("it waits for the correction")
                    .isInstanceOf(TimeoutException.class);
            other.rollback();
        }
        assertThat(corrected.get(30, TimeUnit.SECONDS)).isBetween(200, 201);
        assertThat(returned.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(publicly(escalation, "escalations")
                        .at("/items/0/clock/awaiting")
                        .asText())
                .as("the answer that was returned is the corrected one, and a new one is owed")
                .isEqualTo("RESPONSE");
    }

    @Test
    void sixtyPercentOfOnePercentAreCountedExactly() {
        RatingCount few = new RatingCount(new EscalationId("aaaaaaaaaa"), 1, 1, 2, 2, 6);
        assertThat(few.isInadequate(60, 1, 1_000)).as("just enough of both").isTrue();
        assertThat(few.isInadequate(60, 1, 1_001)).as("fewer than 1 %").isFalse();
        assertThat(few.isInadequate(61, 1, 1_000)).as("fewer than 61 %").isFalse();
    }

    private Escalation answered() {
        Escalation escalation = escalation(AForwardedPetition.to(REGION));
        String path = "/api/v1/agency/escalations/" + escalation.id();
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        assertThat(officer.post(path + "/response", """
                                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                                    {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}], "text": null}""").status()).isBetween(200, 201);
        return escalation;
    }

    private static Escalation escalation(String id) {
        return Product.bean(Escalations.class).findById(new EscalationId(id)).orElseThrow();
    }

    private static Petition petition(Escalation escalation) {
        return Product.bean(Petitions.class).get(escalation.petition());
    }

    private static String path(Escalation escalation) {
        return "/api/v1/petitions/" + escalation.petition() + "/escalations/" + escalation.id() + "/ratings";
    }

    private static String id(Escalation escalation) {
        return escalation.id().value();
    }

    private static Caller.Answer rate(Escalation escalation, Person person, int demand, String answered) {
        return Caller.inBrowser(person)
                .post(
                        path(escalation),
                        "{\"ratings\": [{\"demand\": " + demand + ", \"answered\": \"" + answered + "\"}]}");
    }

    /** Public answers are kept for a second. */
    private static JsonNode ratings(Escalation escalation) {
        return publicly(escalation, "escalations/" + escalation.id() + "/ratings");
    }

    private static JsonNode publicly(Escalation escalation, String section) {
        Product.bean(KeptAnswers.class).forget();
        return Caller.anonymous()
                .get("/api/v1/petitions/" + escalation.petition() + "/" + section)
                .json();
    }

    private boolean listed(Escalation escalation) {
        return moderator
                .get("/api/v1/moderation/inadequate-answers")
                .body()
                .contains(escalation.id().value());
    }

    private static boolean contains(byte[] cell, byte[] part) {
        return IntStream.rangeClosed(0, cell.length - part.length)
                .anyMatch(from -> Arrays.equals(cell, from, from + part.length, part, 0, part.length));
    }
}
