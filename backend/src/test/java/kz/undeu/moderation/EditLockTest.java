package kz.undeu.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One moderator reads a case at a time, and of two verdicts at once exactly one is taken. */
@ExtendWith(Product.class)
class EditLockTest {

    private final Person first = People.moderator();
    private final Person second = People.moderator();
    private Petition petition;
    private ACase theCase;

    /** After the clock was set back. */
    @BeforeEach
    void submit() {
        petition = APetition.aPetition().submitted();
        theCase = ACase.of(petition);
    }

    @Test
    void whoOpensACaseHasItForTenMinutesAndOthersSeeUntilWhen() {
        Answer taken = theCase.lock(first);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("mine").asBoolean()).isTrue();
        Instant until = Instant.parse(taken.json().path("until").asText());
        Instant databaseNow = Instant.parse(
                Rows.ofTheProduct().text("SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%dT%H:%i:%s.%fZ')"));
        assertThat(Duration.between(databaseNow, until)).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));

        assertThat(theCase.inQueueOf(second).at("/lock/mine").asBoolean(true)).isFalse();
        assertThat(theCase.inQueueOf(second).at("/lock/until").asText())
                .isEqualTo(taken.json().path("until").asText());
        assertThat(theCase.inQueueOf(first).at("/lock/mine").asBoolean()).isTrue();
        Answer refused = theCase.lock(second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CASE_LOCKED");
        assertThat(Caller.inBrowser(second)
                        .get(theCase.path())
                        .json()
                        .at("/lock/mine")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whileAnotherReadsItNobodyElseDecidesAndAfterThatAnybodyMay() {
        theCase.lock(first);
        assertThat(theCase.publish(second).code()).isEqualTo("CASE_LOCKED");
        assertThat(theCase.reject(second, "NOT_SERIOUS").code()).isEqualTo("CASE_LOCKED");
        Instant before = Instant.parse(theCase.lock(first).json().path("until").asText());
        assertThat(Instant.parse(theCase.lock(first).json().path("until").asText()))
                .as("prolonged")
                .isAfter(before);

        runOut();
        assertThat(theCase.inQueueOf(second).path("lock").isNull()).isTrue();
        assertThat(theCase.lock(second).status()).isEqualTo(200);
        assertThat(theCase.publish(first).code()).as("taken over").isEqualTo("CASE_LOCKED");
        assertThat(theCase.publish(second).json().path("state").asText()).isEqualTo("SEEDING");
        assertThat(locks()).as("a decided case is nobody's").isZero();
    }

    @Test
    void aCaseThatIsGivenBackIsFreeAtOnceAndNobodyGivesBackAnothers() {
        theCase.lock(first);
        assertThat(Caller.inBrowser(second).delete(theCase.path() + "/lock").status())
                .isEqualTo(204);
        assertThat(theCase.lock(second).code()).isEqualTo("CASE_LOCKED");
        Caller mine = Caller.inBrowser(first);
        assertThat(mine.delete(theCase.path() + "/lock").status()).isEqualTo(204);
        assertThat(mine.delete(theCase.path() + "/lock").status()).isEqualTo(204);
        assertThat(theCase.lock(second).status()).isEqualTo(200);
    }

    @Test
    void locksAreForModeratorsAndForCasesTheyMayDecide() {
        assertThat(Caller.anonymous().put(theCase.path() + "/lock", "").status())
                .isEqualTo(401);
        Caller citizen = Caller.inBrowser(People.residentOf("KZ-62"));
        assertThat(citizen.put(theCase.path() + "/lock", "").code()).isEqualTo("FORBIDDEN");
        assertThat(citizen.get(theCase.path()).code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.withCookieOnly(first)
                        .put(theCase.path() + "/lock", "")
                        .code())
                .isEqualTo("CSRF");
        Person author = People.moderator();
        Petition own = APetition.aPetition().in("KZ-71").by(author).submitted();
        assertThat(ACase.of(own).lock(author).code()).isEqualTo("OWN_PETITION");
        assertThat(ACase.of(APetition.aPetition().draft()).lock(first).code()).isEqualTo("NOT_FOUND");
        assertThat(ACase.of(APetition.aPetition().seeding()).lock(first).code()).isEqualTo("NOT_SUBMITTED");
    }

    @Test
    void ofTwoWhoOpenACaseAtOnceOneHasIt() {
        assertThat(atOnce(theCase::lock).map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(locks()).isEqualTo(1);
    }

    @Test
    void ofTwoVerdictsAtOnceOneIsTheDecision() {
        List<Answer> answers = Stream.of(
                        start(() -> theCase.publish(first)), start(() -> theCase.reject(second, "DUPLICATE")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().map(Answer::code)).contains("NOT_SUBMITTED");
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM decision WHERE petition = ?",
                                petition.id().value()))
                .isEqualTo(1);
    }

    @Test
    void rowsWhoseTimeIsOverAreRemoved() {
        theCase.lock(first);
        runOut();
        Product.bean(Locking.class).removeOver();
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM edit_lock WHERE petition = ?",
                                petition.id().value()))
                .isZero();
    }

    private Stream<Answer> atOnce(Function<Person, Answer> act) {
        return Stream.of(start(() -> act.apply(first)), start(() -> act.apply(second))).toList().stream()
                .map(CompletableFuture::join);
    }

    private static CompletableFuture<Answer> start(Supplier<Answer> act) {
        return CompletableFuture.supplyAsync(act);
    }

    private long locks() {
        return Rows.ofTheProduct()
                .number(
                        "SELECT COUNT(*) FROM edit_lock WHERE petition = ? AND held_until > UTC_TIMESTAMP(6)",
                        petition.id().value());
    }

    private void runOut() {
        Product.bean(EditLocks.class).take(petition.id(), first.key(), -1);
    }
}
