package kz.undeu.petition.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.undeu.identity.Person;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collection is paused for the whole site, over HTTP, and goes on. */
@ExtendWith(Product.class)
class PausingTest {

    private static final String PAUSES = "/api/v1/moderation/collection-pauses";
    private static final String REASON =
            "\"reason\": {\"kk\": \"Жүйеде ақау бар\", \"ru\": \"Сбой в системе\", \"en\": \"An incident\"}";
    private static final String BODY = "{\"kind\": \"INCIDENT\", " + REASON + "}";

    private final Petitions petitions = Product.bean(Petitions.class);
    private final Closing closing = Product.bean(Closing.class);
    private final Rows rows = Rows.ofTheProduct();
    private final Person person = People.moderator();
    private final Caller moderator = Caller.inBrowser(person);

    /** Other tests are told of no pause, and each test begins at the same instant. */
    @AfterEach
    void goOn() {
        Product.bean(Pauses.class).findByEndedAtIsNull().ifPresent(pause -> moderator.postNothing(end(pause.id())));
        rows.change("UPDATE collection_gate SET paused = FALSE");
        rows.change("DELETE FROM collection_pause");
    }

    @Test
    void whilePausedNobodySignsWithdrawsOrBeginsToCollectAndTheReasonIsPublic() {
        Petition petition = APetition.aPetition().openForSigning();
        Person signatory = APetition.sign(petition, 1).get(0);
        Petition submitted = APetition.aPetition().submitted();
        long id = start();

        assertThat(sign(petition).status()).isEqualTo(409);
        assertThat(sign(petition).code()).isEqualTo("COLLECTION_PAUSED");
        assertThat(Caller.inBrowser(signatory).delete(signature(petition)).code())
                .isEqualTo("COLLECTION_PAUSED");
        assertThat(moderator
                        .post(
                                "/api/v1/moderation/petitions/" + submitted.id() + "/verdict",
                                "{\"verdict\": \"PUBLISH\"}")
                        .code())
                .isEqualTo("COLLECTION_PAUSED");
        assertThat(petitions.get(submitted.id()).state()).isEqualTo(PetitionState.SUBMITTED);
        var shown = Caller.anonymous().get("/api/v1/collection-pauses").json().at("/items/0");
        assertThat(shown.path("endedAt").isNull()).isTrue();
        assertThat(shown.at("/reason/kk").asText()).isEqualTo("Жүйеде ақау бар");
        assertThat(timeline(petition)).contains("COLLECTION_PAUSED", "Сбой в системе");
        assertThat(timeline(petition)).doesNotContain("COLLECTION_RESUMED");

        Product.clock().pass(Duration.ofHours(1));
        Answer ended = moderator.postNothing(end(id));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("endedAt").isNull()).isFalse();
        assertThat(moderator.postNothing(end(id)).code()).isEqualTo("PAUSE_ENDED");
        assertThat(timeline(petition)).contains("COLLECTION_RESUMED");
        assertThat(sign(petition).status()).isEqualTo(201);
        assertThat(Caller.inBrowser(signatory).delete(signature(petition)).status())
                .isEqualTo(204);
        assertThat(moderator.get("/api/v1/me/data").json().path("acts").findValuesAsText("kind"))
                .contains("PAUSE_STARTED", "PAUSE_ENDED");
    }

    /** Another replica did it a moment ago: memory says open, the transaction says no. */
    @Test
    void whatWaitsToBeWrittenWhenThePauseBeginsIsNotWritten() {
        Petition petition = APetition.aPetition().openForSigning();
        rows.change("UPDATE collection_gate SET paused = TRUE");
        Answer refused = sign(petition);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("COLLECTION_PAUSED");
    }

    @Test
    void anotherReplicaLearnsOfItAtItsNextLook() {
        CollectionPause replica = new CollectionPause(Product.bean(Pauses.class));
        replica.look();
        long id = start();
        replica.mustNotLast();
        replica.look();
        assertThatThrownBy(replica::mustNotLast).hasMessage("COLLECTION_PAUSED");
        moderator.postNothing(end(id));
        replica.look();
        replica.mustNotLast();
    }

    @Test
    void allDeadlinesMoveByThePauseAndNothingClosesDuringIt() {
        Petition open = APetition.aPetition().openForSigning();
        Petition seeding = APetition.aPetition().seeding();
        Instant began = open.publishedAt();
        long first = start();
        Product.clock().pass(Duration.ofHours(20));
        moderator.postNothing(end(first));
        assertThat(petitions.get(open.id()).closesAt())
                .isEqualTo(open.closesAt().plus(Duration.ofDays(1)));
        Instant seedingEnds = petitions.get(seeding.id()).seedingEndsAt();
        assertThat(seedingEnds).isAfter(seeding.seedingEndsAt());

        // The second lasts over the end of the seeding, and a job that runs then closes nothing.
        Product.clock().set(seedingEnds.minusSeconds(60));
        long second = start();
        Product.clock().pass(Duration.ofHours(3));
        closing.closeDue(Product.clock().instant());
        assertThat(petitions.get(seeding.id()).state()).isEqualTo(PetitionState.SEEDING);
        assertThat(sign(seeding).code()).as("paused, not over").isEqualTo("COLLECTION_PAUSED");
        moderator.postNothing(end(second));
        Instant moved = petitions.get(seeding.id()).seedingEndsAt();
        assertThat(moved).isAfter(Product.clock().instant());
        assertThat(sign(seeding).status()).as("a minute was left").isEqualTo(201);
        // 23 hours in all are still one day.
        assertThat(petitions.get(open.id()).closesAt())
                .isEqualTo(open.closesAt().plus(Duration.ofDays(1)));
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + open.id())
                        .json()
                        .path("closesAt")
                        .asText())
                .isEqualTo(open.closesAt().plus(Duration.ofDays(1)).toString());
        assertThat(began).isBefore(moved);

        Product.clock().set(moved);
        closing.closeDue(moved);
        assertThat(petitions.get(seeding.id()).closedBecause()).isEqualTo(ClosedBecause.LAPSED);
        assertThat(petitions.get(seeding.id()).closedAt()).isEqualTo(moved);
    }

    @Test
    void whatWasOverBeforeThePauseStaysOver() {
        Petition seeding = APetition.aPetition().seeding();
        Product.clock().set(seeding.seedingEndsAt().plusSeconds(1));
        long id = start();
        assertThat(sign(seeding).code()).isEqualTo("PETITION_NOT_OPEN");
        Product.clock().pass(Duration.ofDays(3));
        moderator.postNothing(end(id));
        assertThat(petitions.get(seeding.id()).seedingEndsAt()).isEqualTo(seeding.seedingEndsAt());
        closing.closeDue(Product.clock().instant());
        assertThat(petitions.get(seeding.id()).closedAt()).isEqualTo(seeding.seedingEndsAt());
    }

    /** Decision 0051. */
    @Test
    void itEndsAlsoWhereAPetitionMovesIntoAYearWithoutACalendar() {
        Petition seeding = APetition.aPetition().seeding();
        rows.change(
                "UPDATE petition SET seeding_ends_at = '2098-12-31 19:00:00', seeding_frozen_to = '2098-12-31 19:00:00',"
                        + " closes_at = '2099-06-30 19:00:00', term_frozen_to = '2099-06-30 19:00:00' WHERE id = ?",
                seeding.id().value());
        long id = start();
        Product.clock().pass(Duration.ofHours(20));
        Answer ended = moderator.postNothing(end(id));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        // New Year is on Thursday and Friday, then comes a weekend.
        assertThat(petitions.get(seeding.id()).seedingEndsAt()).isEqualTo(Instant.parse("2099-01-05T19:00:00Z"));
    }

    /** Like a batch of signatures that is being written. */
    @Test
    void whatIsBeingWrittenWhenAPauseIsAskedForWasBeforeIt() throws Exception {
        CompletableFuture<Answer> asked;
        Instant written;
        try (Connection batch = rows.connect()) {
            batch.setAutoCommit(false);
            assertThat(Gate.isClosed(batch)).isFalse();
            asked = CompletableFuture.supplyAsync(() -> moderator.post(PAUSES, BODY));
            // Until it waits; were it too slow, it would only be asked for later.
            Thread.sleep(500);
            Product.clock().pass(Duration.ofSeconds(2));
            written = Product.clock().instant();
            batch.commit();
        }
        Answer started = asked.join();
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        assertThat(Instant.parse(started.json().path("startedAt").asText())).isAfterOrEqualTo(written);
    }

    @Test
    void ofTwoAtOnceOnlyOnePauses() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Caller caller = Caller.inBrowser(i == 0 ? People.moderator() : People.administrator());
                answers.add(threads.submit(() -> {
                    both.countDown();
                    both.await();
                    return caller.post(PAUSES, BODY);
                }));
            }
            List<Integer> statuses =
                    List.of(answers.get(0).get().status(), answers.get(1).get().status());
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            assertThat(moderator.post(PAUSES, BODY).code()).isEqualTo("ALREADY_PAUSED");
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"DIVINE\", " + REASON + "}",
                "{" + REASON + "}",
                "{\"kind\": \"INCIDENT\"}",
                "{\"kind\": \"INCIDENT\", \"reason\": {\"ru\": \"только по-русски\"}}",
                "{\"kind\": \"INCIDENT\", \"reason\": {\"kk\": \"  \", \"ru\": \"причина\"}}",
                "{\"kind\": \"INCIDENT\", \"reason\": {\"kk\": \"а\\u0000\", \"ru\": \"причина\"}}",
                "{\"kind\": \"INCIDENT\", \"reason\": \"<script>\"}",
                "[]"
            })
    void aPauseNeedsAKindAndAReasonInBothLanguages(String body) {
        Answer refused = moderator.post(PAUSES, body);
        assertThat(refused.status()).as(refused.body()).isIn(400, 422);
        assertThat(Product.bean(Pauses.class).findByEndedAtIsNull()).isEmpty();
    }

    @Test
    void aReasonIsNotLongerThanItIsShown() {
        String body =
                "{\"kind\": \"ELECTION\", \"reason\": {\"kk\": \"%s\", \"ru\": \"а\"}}".formatted("ә".repeat(2_001));
        assertThat(moderator.post(PAUSES, body).json().at("/violations/0/code").asText())
                .isEqualTo("TOO_LONG");
    }

    @Test
    void onlyModeratorsAndAdministratorsPause() {
        assertThat(Caller.anonymous().post(PAUSES, BODY).status()).isIn(401, 403);
        assertThat(Caller.inBrowser(People.residentOf("KZ-62"))
                        .post(PAUSES, BODY)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(Caller.inBrowser(People.officerOf("akimat-62"))
                        .post(PAUSES, BODY)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(Caller.withCookieOnly(person).post(PAUSES, BODY).code()).isEqualTo("CSRF");
        assertThat(moderator.postNothing(PAUSES + "/999999/end").code()).isEqualTo("NOT_FOUND");
        assertThat(moderator.postNothing(PAUSES + "/1%27--/end").status()).isIn(400, 404, 422);
        assertThat(moderator.postNothing(PAUSES + "/99999999999999999999/end").status())
                .isIn(400, 404, 422);
    }

    private long start() {
        Answer started = moderator.post(PAUSES, BODY);
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return started.json().path("id").asLong();
    }

    private static String end(long id) {
        return PAUSES + "/" + id + "/end";
    }

    private static String signature(Petition petition) {
        return "/api/v1/petitions/" + petition.id() + "/signature";
    }

    private static Answer sign(Petition petition) {
        return Caller.inBrowser(People.residentOf("KZ-62"))
                .put(
                        signature(petition),
                        "{\"nonce\": \"%s\", \"textSha256\": \"%s\"}"
                                .formatted(
                                        Nonce.random().base64Url(),
                                        petition.textSha256().hex()));
    }

    private static String timeline(Petition petition) {
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id() + "/timeline")
                .body();
    }
}
