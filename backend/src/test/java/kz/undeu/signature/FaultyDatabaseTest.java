package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.FaultyProxy;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica whose database is reached through a proxy that breaks things: whoever is told 201 is counted once. */
@ExtendWith(Product.class)
class FaultyDatabaseTest {

    private static final String LOCKS_THE_TALLY = "FROM tally WHERE petition = ";

    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1_500);

    /** Until a statement is given up, and no other connection was found; or none at all. */
    private static final Duration SOON = LONGEST_SILENCE.plusSeconds(8);

    private static FaultyProxy proxy;
    private static Replica replica;

    private final Ledger ledger = Product.bean(Ledger.class);
    private Petition petition;

    @BeforeAll
    static void aReplicaBehindTheProxy() {
        proxy = new FaultyProxy(Product.database());
        replica = Replica.with(proxy.properties(Map.of(
                "undeu.outbox.enabled",
                false,
                "undeu.log.enabled",
                false,
                "undeu.invalidation.delay",
                "1d",
                "undeu.signing.batch-size",
                50,
                // People should not wait for what is away.
                "datasources.default.connection-timeout",
                1_000,
                "datasources.default.validation-timeout",
                500,
                "datasources.default.data-source-properties.socketTimeout",
                Long.toString(LONGEST_SILENCE.toMillis()))));
    }

    @AfterAll
    static void theReplicaEnds() {
        replica.close();
        proxy.close();
    }

    @BeforeEach
    void aPetition() {
        petition = APetition.aPetition().seeding();
        // Its facts are read before anything breaks, and after what the test before broke is whole again.
        Person person = People.residentOf("KZ-62");
        Awaitility.await().ignoreExceptions().until(() -> sign(person).join() != null);
    }

    /** A test that fails must not break those after it. */
    @AfterEach
    void theDatabaseIsThereAgain() {
        proxy.comeBack();
        proxy.speakAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020, 1047})
    void whatMayPassNextTimeIsTriedAgain(int errorCode) {
        proxy.refuseNext(LOCKS_THE_TALLY, errorCode);
        proxy.refuseNext("INSERT INTO event", errorCode);
        proxy.refuseNext("COMMIT", errorCode);
        assertThat(sign(People.residentOf("KZ-62")).join().isNew()).isTrue();
        assertThat(proxy.isDone()).as("all of it happened").isTrue();
        assertCounted(3);
    }

    @Test
    void whereTheAnswerOfACommitIsLostEachIsToldOfTheirOwnSignatureOnce() {
        proxy.loseAnswerOfNextCommit();
        List<Signing.Signed> signed = signAtOnce(20);
        assertThat(proxy.isDone()).as("it happened").isTrue();
        assertThat(signed).allMatch(Signing.Signed::isNew);
        assertThat(signed.stream().map(one -> one.receipt().eventIndex()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(2, 22).boxed().toList());
        assertCounted(22);
    }

    @Test
    void whereACommitIsLostNobodyIsCountedTwice() {
        proxy.loseNextCommit();
        List<Signing.Signed> signed = signAtOnce(20);
        assertThat(proxy.isDone()).as("it happened").isTrue();
        assertThat(signed).allMatch(Signing.Signed::isNew);
        assertCounted(22);
    }

    @Test
    void aWithdrawalWhoseAnswerIsLostIsConfirmedAndCountedOnce() {
        Person person = People.residentOf("KZ-62");
        sign(person).join();
        proxy.loseAnswerOfNextCommit();
        replica.bean(Signing.class)
                .withdraw(petition.id(), person, Product.clock().instant())
                .join();
        assertThat(proxy.isDone()).as("it happened").isTrue();
        assertThat(ledger.eventIndexes(petition.id())).containsExactly(0L, 1L, 2L, 3L);
        assertThat(ledger.signaturesInForce(petition.id())).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayPeopleAreToldToComeBackAndAfterwardsAllGoesOn() {
        proxy.goAway();
        Person person = People.residentOf("KZ-62");
        assertToldToComeBack(() -> sign(person).join());
        assertToldToComeBack(() -> sign(person).join());
        proxy.comeBack();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> sign(person).join().isNew());
        assertCounted(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness"})
    void whileTheDatabaseIsAwayTheHealthTellsWhichPartsAreNotWell(String path) {
        Caller operator = Caller.anonymous().at(replica.address());
        assertThat(operator.get(path).json().get("status").asText()).isEqualTo("UP");
        proxy.goAway();
        Answer health = operator.get(path);
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().get("status").asText()).as(health.body()).isEqualTo("DOWN");
        assertThat(health.json().at("/details/jdbc/status").asText()).isEqualTo("DOWN");
        assertThat(health.json().at("/details/peppers/status").asText()).isEqualTo("DOWN");
    }

    @Test
    void aDatabaseThatFallsSilentHoldsNobodyAndWhenItSpeaksAgainAllGoesOn() {
        proxy.fallSilent();
        List<Person> people = IntStream.range(0, 100)
                .mapToObj(i -> People.residentOf("KZ-62"))
                .toList();
        // Some in a batch that hears no answer, the others in line behind it, or after it.
        for (int i = 0; i < 2; i++) {
            people.stream()
                    .map(this::sign)
                    .toList()
                    .forEach(each -> assertToldToComeBack(() -> each.orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS)
                            .join()));
        }
        proxy.speakAgain();
        Awaitility.await()
                .atMost(SOON.multipliedBy(2))
                .ignoreExceptions()
                .until(() -> people.stream().map(this::sign).toList().stream()
                                .map(CompletableFuture::join)
                                .toList()
                                .size()
                        == people.size());
        assertCounted(102);
    }

    @Test
    void whereACommitIsAnsweredWithSilenceNobodyIsCountedTwice() {
        proxy.fallSilentAtNextCommit();
        List<Person> people =
                IntStream.range(0, 20).mapToObj(i -> People.residentOf("KZ-62")).toList();
        List<CompletableFuture<Signing.Signed>> asked =
                people.stream().map(this::sign).toList();
        Awaitility.await().until(proxy::isDone);
        proxy.speakAgain();
        List<Signing.Signed> signed = asked.stream()
                .map(each ->
                        each.orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS).join())
                .toList();
        assertThat(signed).allMatch(Signing.Signed::isNew);
        assertCounted(22);
    }

    @Test
    void whoSignedBeforeIsToldSoOnlyAfterSomethingWasWrittenToTheDisk() {
        Person person = People.residentOf("KZ-62");
        Signing.Signed first = sign(person).join();
        proxy.refuseNext("UPDATE tally SET next_index = next_index + -1", 1213);
        Signing.Signed again = sign(person).join();
        assertThat(proxy.isDone()).as("a write, which was tried again").isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertCounted(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1213, 1020})
    void whoeverMeetsAnotherAtTheSameRowsIsToldToComeBack(int errorCode) {
        proxy.refuseNext("FROM draft_turn", errorCode);
        Caller organizer = Caller.as(People.residentOf("KZ-62")).at(replica.address());
        String draft = """
                {"title": "Жарық", "summary": "Қысқаша", "demands": ["Бір талап"], "jurisdiction": "KZ-62", "topic": "health"}""";
        Answer refused = organizer.post("/api/v1/petitions", draft);
        assertThat(proxy.isDone()).as("it happened").isTrue();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("BUSY");
        assertThat(refused.header("retry-after")).isNotEmpty();
        assertThat(organizer.post("/api/v1/petitions", draft).status()).isEqualTo(201);
    }

    private List<Signing.Signed> signAtOnce(int count) {
        List<CompletableFuture<Signing.Signed>> all = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> all.add(sign(People.residentOf("KZ-62"))));
        return all.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Signing.Signed> sign(Person person) {
        return replica.bean(Signing.class)
                .sign(
                        petition.id(),
                        person,
                        Signing.Wish.silent(petition.textSha256().hex()),
                        Product.clock().instant());
    }

    /** By a writer; or, where the petition's facts are to be read again, for want of a connection, which is 503 BUSY too. */
    private static void assertToldToComeBack(ThrowingCallable signing) {
        assertThatThrownBy(signing)
                .satisfiesAnyOf(
                        told -> assertThat(told).hasRootCauseMessage("BUSY"),
                        told -> assertThat(told).hasCauseInstanceOf(CannotGetJdbcConnectionException.class));
    }

    private void assertCounted(long count) {
        assertThat(ledger.eventIndexes(petition.id()))
                .isEqualTo(LongStream.range(0, count).boxed().toList());
        assertThat(ledger.signaturesInForce(petition.id())).isEqualTo(count);
        assertThat(Product.bean(Tallies.class)
                        .findByPetition(petition.id())
                        .orElseThrow()
                        .inForce())
                .isEqualTo(count);
    }
}
