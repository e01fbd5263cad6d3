package kz.undeu.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft while it is written: saved as somebody types, in two tabs at once, thrown away. */
@ExtendWith(Product.class)
class DraftingTest {

    private final Person person = People.residentOf("KZ-62");
    private final Caller organizer = Caller.inBrowser(person);
    private final Petition draft = APetition.aPetition().by(person).draft();
    private final String path = "/api/v1/petitions/" + draft.id();

    @Test
    void eachChangeCountsAndTheNextOneNamesTheCount() {
        assertThat(revision(organizer.get(path))).isZero();
        Answer changed = organizer.patch(path, "{\"title\": {\"ru\": \"Новое\"}, \"revision\": 0}");
        assertThat(revision(changed)).isEqualTo(1);
        assertThat(revision(organizer.patch(path, "{\"topic\": \"water\", \"revision\": 1}")))
                .isEqualTo(2);
        assertThat(organizer.get(path).json().at("/title/ru").asText()).isEqualTo("Новое");
    }

    @Test
    void aSecondTabOverwritesNothingItHasNotSeen() {
        organizer.patch(path, "{\"title\": {\"ru\": \"Первая вкладка\"}, \"revision\": 0}");
        Answer second = organizer.patch(path, "{\"title\": {\"ru\": \"Вторая вкладка\"}, \"revision\": 0}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("DRAFT_CHANGED");
        assertThat(organizer.get(path).json().at("/title/ru").asText()).isEqualTo("Первая вкладка");
        // Seen, and wanted all the same.
        Answer chosen = organizer.patch(path, "{\"title\": {\"ru\": \"Вторая вкладка\"}, \"revision\": 1}");
        assertThat(chosen.json().at("/title/ru").asText()).isEqualTo("Вторая вкладка");
    }

    @Test
    void nobodySubmitsATextTheyHaveNotRead() {
        organizer.patch(path, "{\"title\": {\"ru\": \"Чужая правка\"}, \"revision\": 0}");
        assertThat(organizer.post(path + "/submission", "{\"revision\": 0}").code())
                .isEqualTo("DRAFT_CHANGED");
        assertThat(organizer.post(path + "/submission", "{\"revision\": 1}").status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefused() {
        List<Answer> answers =
                bothAtOnce(() -> organizer.patch(path, "{\"title\": {\"ru\": \"Сразу\"}, \"revision\": 0}"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(revision(organizer.get(path))).isEqualTo(1);
    }

    @Test
    void ofTwoSubmissionsAtOnceOneIsRefusedAndThePetitionIsSubmittedOnce() {
        List<Answer> answers = bothAtOnce(() -> organizer.postNothing(path + "/submission"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(Answer::code).contains("NOT_A_DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\t", "\\r\\n", "\\u2028", "\\ufffe"})
    void aTitleIsOnePrintableLineFromTheFirstWordOn(String between) {
        String titled = "{\"title\": {\"ru\": \"Первая" + between + "вторая\"}, \"revision\": 0}";
        Answer refused = organizer.patch(path, titled);
        assertThat(refused.code()).isEqualTo("INPUT_INVALID");
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("title");
        assertThat(refused.json().at("/violations/0/code").asText()).isEqualTo("UNPRINTABLE");
        assertThat(refused.json().path("violations")).hasSize(1);
        String around =
                "{\"title\": {\"ru\": \"Строка\\r\\n\"}, \"background\": {\"ru\": \"Первая\\n\\tвторая\"}, \"revision\": 0}";
        assertThat(organizer.patch(path, around).json().at("/title/ru").asText())
                .isEqualTo("Строка");
    }

    @Test
    void aDraftMayBeUnfinishedUntilItIsSubmitted() {
        Answer changed = organizer.patch(path, """
                {"title": {}, "summary": {"kk": " "}, "background": {},
                 "demands": [{}, {"ru": "Одно"}, {}], "revision": 0}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("demands")).hasSize(1);
        assertThat(organizer.get("/api/v1/me/petitions").body())
                .contains(draft.id().value());
        Answer submitted = organizer.postNothing(path + "/submission");
        assertThat(submitted.code()).isEqualTo("INPUT_INVALID");
        assertThat(submitted.json().path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("title", "summary");
        organizer.patch(path, "{\"demands\": []}");
        assertThat(organizer
                        .postNothing(path + "/submission")
                        .json()
                        .path("violations")
                        .findValuesAsText("field"))
                .contains("demands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"revision\": \"zero\"}",
                "{\"revision\": {}}",
                "{\"jurisdiction\": \"KZ-99\"}",
                "{\"topic\": \"nonsense\"}",
                "{\"title\": {\"ru\": \"a\\u0000b\"}}",
                "{\"demands\": [{\"ru\":\"1\"},{},{},{},{},{},{},{},{},{},{}]}"
            })
    void whatADraftCannotHoldIsRefusedAndChangesNothing(String body) {
        assertThat(organizer.patch(path, body).code()).isEqualTo("INPUT_INVALID");
        assertThat(revision(organizer.get(path))).isZero();
    }

    @Test
    void aDraftIsThrownAwayByItsOrganizerOnly() {
        Caller stranger = Caller.inBrowser(People.residentOf("KZ-62"));
        assertThat(stranger.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(Caller.inBrowser(People.moderator()).delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.delete(path).status()).isEqualTo(204);
        assertThat(organizer.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.patch(path, "{}").code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.get("/api/v1/me/petitions").body())
                .doesNotContain(draft.id().value());
    }

    @Test
    void whatIsSubmittedOrPublicIsNotThrownAway() {
        organizer.postNothing(path + "/submission");
        assertThat(organizer.delete(path).code()).isEqualTo("NOT_A_DRAFT");
        Petition open = APetition.aPetition().by(person).seeding();
        assertThat(organizer.delete("/api/v1/petitions/" + open.id()).code()).isEqualTo("NOT_A_DRAFT");
        assertThat(Caller.inBrowser(People.residentOf("KZ-62"))
                        .delete("/api/v1/petitions/" + open.id())
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void nobodyKeepsMoreThanThirtyDrafts() {
        for (int i = 1; i < PetitionLimit.DRAFTS.max(); i++) {
            APetition.aPetition().by(person).draft();
        }
        String body = """
                {"title": "Тридцать первый", "summary": "Кратко", "demands": ["Одно"],
                 "jurisdiction": "KZ-62", "topic": "health"}""";
        assertThat(organizer.post("/api/v1/petitions", body).code()).isEqualTo("TOO_MANY_DRAFTS");
        organizer.delete(path);
        assertThat(organizer.post("/api/v1/petitions", body).status()).isEqualTo(201);
    }

    /** Not after 50 s, when nobody waits for the answer any more, and not as if it were a fault. */
    @Test
    void whoWaitsTooLongForWhatAnotherHoldsIsToldToComeBack() throws SQLException {
        try (Connection another = Rows.ofTheProduct().connect();
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.executeQuery("SELECT place FROM draft_turn FOR UPDATE");
            long began = System.nanoTime();
            Answer refused = organizer.post("/api/v1/petitions", """
                    {"title": "Жарық", "summary": "Қысқаша", "demands": ["Бір талап"],
                     "jurisdiction": "KZ-62", "topic": "health"}""");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("BUSY");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            another.rollback();
        }
    }

    @Test
    void manyRequestsAtOnceDoNotPassTheLimitOfDrafts() {
        Person busy = People.residentOf("KZ-62");
        Drafting drafting = Product.bean(Drafting.class);
        PetitionInput input = APetition.aPetition().input();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<Petition>> all = IntStream.range(0, PetitionLimit.DRAFTS.max() + 10)
                    .mapToObj(i -> threads.submit(
                            () -> drafting.start(busy, input, Product.clock().instant())))
                    .toList();
            long started = all.stream().filter(DraftingTest::isStarted).count();
            assertThat(started).isEqualTo(PetitionLimit.DRAFTS.max());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isStarted(Future<Petition> draft) {
        try {
            return draft.get().state() == PetitionState.DRAFT;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).hasMessage("TOO_MANY_DRAFTS");
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWritesLearnsTheLimitsFromTheServer() {
        Answer limits = Caller.anonymous().get("/api/v1/petition-limits");
        assertThat(limits.json().path("title").asInt()).isEqualTo(PetitionLimit.TITLE.max());
        assertThat(limits.json().path("demands").asInt()).isEqualTo(PetitionLimit.DEMANDS.max());
        assertThat(limits.header("cache-control")).contains("public");
    }

    private static int revision(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("revision").asInt(-1);
    }

    private static List<Answer> bothAtOnce(Supplier<Answer> act) {
        List<CompletableFuture<Answer>> both =
                Stream.of(act, act).map(CompletableFuture::supplyAsync).toList();
        return both.stream().map(CompletableFuture::join).toList();
    }
}
