package kz.undeu.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signed may say why; readers report, a moderator decides, once. */
@ExtendWith(Product.class)
class ReasonTest {

    private final Rows rows = Rows.ofTheProduct();
    private final Caller reader = Caller.anonymous();
    private final Caller moderator = Caller.inBrowser(People.moderator());
    private final Petition petition = APetition.aPetition().seeding();
    private final String path = "/api/v1/petitions/" + petition.id();

    @Test
    void aReasonIsReadByEverybodyAndChangedAndTakenBackByWhoWroteIt() {
        Caller signatory = signatory();
        assertThat(signatory
                        .get(path + "/signature/words")
                        .json()
                        .path("reason")
                        .isNull())
                .isTrue();
        assertThat(say(signatory, true, "  Жолда балалар жүреді  ")
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("Жолда балалар жүреді");
        JsonNode first = list().path("items").get(0);
        assertThat(first.path("reason").asText()).isEqualTo("Жолда балалар жүреді");
        assertThat(first.path("displayName").asText()).isNotBlank();

        say(signatory, false, "Ради детей");
        JsonNode second = list().path("items").get(0);
        assertThat(list().path("items")).hasSize(1);
        assertThat(second.path("reason").asText()).isEqualTo("Ради детей");
        assertThat(second.path("displayName").isNull()).isTrue();
        assertThat(second.path("id").asText())
                .as("other words")
                .isNotEqualTo(first.path("id").asText());

        assertThat(say(signatory, true, " ").json().path("showName").asBoolean())
                .isFalse();
        assertThat(list().path("items")).isEmpty();
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM signature_words WHERE petition = ?",
                        petition.id().value()))
                .isZero();
    }

    @Test
    void aWithdrawalTakesTheReasonAndItsReportsAlong() {
        Person person = People.residentOf("KZ-62");
        Caller signatory = signatory(person);
        say(signatory, true, "Потому что");
        String id = onlyReason();
        assertThat(report(id, "INSULT").status()).isEqualTo(204);
        APetition.withdraw(petition.id(), person);
        assertThat(list().path("items")).isEmpty();
        assertThat(rows.number("SELECT COUNT(*) FROM reason_report WHERE words = ?", id))
                .isZero();
        assertThat(say(signatory, true, "Снова").status()).isEqualTo(404);
        assertThat(report(id, "INSULT").status()).isEqualTo(404);
    }

    @Test
    void onlyWhoSignedSaysWhyAndOnlyWhileSignaturesAreCollected() {
        assertThat(say(Caller.inBrowser(People.residentOf("KZ-62")), true, "Потому что")
                        .status())
                .isEqualTo(404);
        assertThat(reader.get(path + "/signature/words").status()).isEqualTo(401);
        assertThat(reader.get("/api/v1/petitions/0000000000/reasons").status()).isEqualTo(404);

        Caller signatory = signatory();
        say(signatory, true, "Потому что");
        rows.change(
                "UPDATE petition SET closes_at = '2020-01-01' WHERE id = ?",
                petition.id().value());
        assertThat(say(signatory, true, "Иначе").code()).isEqualTo("PETITION_NOT_OPEN");
        assertThat(say(signatory, false, null).status()).as("taking back").isEqualTo(200);
        assertThat(list().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Пишите мне на a@example.kz, HOLDS_ADDRESS
            Смотрите www.example.kz, HOLDS_ADDRESS
            http://example.kz лучше, HOLDS_ADDRESS
            Его номер 8 (701) 123-45-67, HOLDS_NUMBER
            ИИН ٩٠٠١٠١٣٠٠٠١٢ виновен, HOLDS_NUMBER
            Тайный\u0007звонок, UNPRINTABLE
            """)
    void whatIsNeverPublishedIsNotTaken(String reason, String code) {
        Caller signatory = signatory();
        Caller.Answer answer = say(signatory, true, reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo(code);
        assertThat(list().path("items")).isEmpty();
    }

    @Test
    void aReasonHasAtMostThreeHundredCharacters() {
        Caller signatory = signatory();
        assertThat(say(signatory, false, "ә".repeat(301))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("TOO_LONG");
        assertThat(say(signatory, false, "😀".repeat(300)).status()).isEqualTo(200);
        assertThat(list().at("/items/0/reason").asText()).isEqualTo("😀".repeat(300));
    }

    @Test
    void aModeratorHidesWhatWasReportedAndWhoWroteItLearnsWhy() {
        Caller signatory = signatory();
        say(signatory, true, "Глупости");
        String id = onlyReason();
        assertThat(report(id, "INSULT").status()).isEqualTo(204);
        assertThat(report(id, "INSULT").status()).isEqualTo(204);
        assertThat(report(id, "ADVERTISING").status()).isEqualTo(204);
        assertThat(list().path("items")).as("a report hides nothing").hasSize(1);
        JsonNode waiting = waiting(id);
        assertThat(waiting.path("reason").asText()).isEqualTo("Глупости");
        assertThat(waiting.path("reports").toString())
                .isEqualTo("[{\"because\":\"INSULT\",\"number\":2},{\"because\":\"ADVERTISING\",\"number\":1}]");

        assertThat(judge(id, "{\"verdict\": \"HIDE\"}")
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("because");
        assertThat(judge(id, "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}").status())
                .isEqualTo(204);
        assertThat(list().path("items")).isEmpty();
        assertThat(list().path("hidden").asInt()).isEqualTo(1);
        assertThat(waiting(id)).isNull();
        assertThat(report(id, "INSULT").status()).as("nobody reads it any more").isEqualTo(404);
        assertThat(judge(id, "{\"verdict\": \"KEEP\"}").code()).isEqualTo("REASON_DECIDED");

        JsonNode mine = signatory.get(path + "/signature/words").json();
        assertThat(mine.path("hiddenBecause").asText()).isEqualTo("INSULT");
        assertThat(mine.path("reason").asText()).isEqualTo("Глупости");
        assertThat(say(signatory, true, "Ещё глупее").code()).isEqualTo("REASON_HIDDEN");
        assertThat(say(signatory, false, null).status()).as("taking back").isEqualTo(200);
    }

    @Test
    void whatWasHiddenIsNotPublishedAgainByTakingItBack() {
        Person person = People.residentOf("KZ-62");
        Caller signatory = signatory(person);
        hide(signatory);

        JsonNode takenBack = say(signatory, false, null).json();
        assertThat(takenBack.path("reason").isNull()).isTrue();
        assertThat(takenBack.path("hiddenBecause").asText()).isEqualTo("INSULT");
        assertThat(words()).as("the words themselves are forgotten").isZero();
        assertThat(say(signatory, true, "Глупости").code()).isEqualTo("REASON_HIDDEN");
        assertThat(say(signatory, false, null).status()).as("taking back again").isEqualTo(200);
        assertThat(list().path("items")).isEmpty();
        assertThat(list().path("hidden").asInt()).isEqualTo(1);

        JsonNode mine = ofThePetition(signatory.get("/api/v1/me/data").json());
        assertThat(mine.path("reason").isNull()).isTrue();
        assertThat(mine.path("hiddenBecause").asText()).isEqualTo("INSULT");
        assertThat(signatory.delete("/api/v1/me/data").json().path("kept").toString())
                .contains("\"HIDDEN_REASON\",\"why\":\"HIDDEN_STAYS_HIDDEN\"");
        assertThat(say(signatory, true, "Глупости").code()).isEqualTo("REASON_HIDDEN");
    }

    @Test
    void whoSignsAgainAfterTheirReasonWasHiddenDoesSoWithoutOne() {
        Person person = People.residentOf("KZ-62");
        Caller signatory = signatory(person);
        hide(signatory);
        APetition.withdraw(petition.id(), person);
        assertThat(words()).as("the words themselves are forgotten").isZero();

        Caller.Answer refused = sign(signatory, "Глупости");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("REASON_HIDDEN");
        assertThat(signatory.get(path + "/signature").status()).as("not signed").isEqualTo(404);
        assertThat(sign(signatory, null).status()).isEqualTo(201);
        assertThat(signatory.get(path + "/signature").status()).isEqualTo(200);
        assertThat(signatory
                        .get(path + "/signature/words")
                        .json()
                        .path("hiddenBecause")
                        .asText())
                .isEqualTo("INSULT");
        assertThat(say(signatory, true, "Глупости").code()).isEqualTo("REASON_HIDDEN");
        assertThat(list().path("items")).isEmpty();
        assertThat(list().path("hidden").asInt()).isEqualTo(1);
    }

    @Test
    void whoWithdrewWordsThatNobodyHidMaySignAgainWithOthers() {
        Person person = People.residentOf("KZ-62");
        Caller signatory = signatory(person);
        say(signatory, true, "Потому что");
        APetition.withdraw(petition.id(), person);
        assertThat(sign(signatory, "Снова").status()).isEqualTo(201);
        assertThat(list().at("/items/0/reason").asText()).isEqualTo("Снова");
    }

    @Test
    void whatIsHiddenWhileItIsReplacedIsReplacedBeforeOrNotAtAll() {
        for (int i = 0; i < 8; i++) {
            Caller signatory = signatory();
            say(signatory, true, "Глупости");
            String id = onlyReason();
            report(id, "INSULT");
            CompletableFuture<Caller.Answer> replaced =
                    CompletableFuture.supplyAsync(() -> say(signatory, true, "Иначе"));
            int hidden = judge(id, "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}")
                    .status();
            assertThat(replaced.join().status()).isEqualTo(hidden == 204 ? 409 : 200);
            assertThat(list().path("items")).hasSize(hidden == 204 ? 0 : 1);
            say(signatory, false, null);
        }
    }

    @Test
    void whatAModeratorKeptIsNotReportedAgain() {
        say(signatory(), false, "Резко, но по делу");
        String id = onlyReason();
        report(id, "INSULT");
        assertThat(judge(id, "{\"verdict\": \"KEEP\"}").status()).isEqualTo(204);
        assertThat(report(id, "INSULT").status()).isEqualTo(204);
        assertThat(waiting(id)).isNull();
        assertThat(list().path("items")).hasSize(1);
    }

    @Test
    void ofTwoVerdictsAtOnceOneCounts() {
        say(signatory(), false, "Спорное");
        String id = onlyReason();
        report(id, "INSULT");
        List<CompletableFuture<Integer>> both = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> judge(
                                id,
                                each % 2 == 0
                                        ? "{\"verdict\": \"KEEP\"}"
                                        : "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}")
                        .status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .containsOnlyOnce(204)
                .contains(409);
    }

    @Test
    void nobodyButAModeratorOfOthersPetitionsDecides() {
        say(signatory(), false, "Потому что");
        String id = onlyReason();
        report(id, "INSULT");
        assertThat(reader.get("/api/v1/moderation/reasons").status()).isEqualTo(401);
        assertThat(Caller.inBrowser(People.residentOf("KZ-62"))
                        .get("/api/v1/moderation/reasons")
                        .status())
                .isEqualTo(403);
        assertThat(judge("999999999999", "{\"verdict\": \"KEEP\"}").status()).isEqualTo(404);
        assertThat(judge("x'", "{\"verdict\": \"KEEP\"}").status()).isEqualTo(404);
        assertThat(judge(id, "{\"verdict\": \"BURN\"}").status()).isEqualTo(422);
        assertThat(judge(id, "{}").json().at("/violations/0/field").asText()).isEqualTo("verdict");
    }

    @Test
    void nobodyDecidesOnTheirOwnReason() {
        Person elsewhere = People.moderator();
        Caller author = signatory(new Person(
                elsewhere.key(),
                elsewhere.displayName(),
                elsewhere.bornOn(),
                true,
                new JurisdictionCode("KZ-62"),
                elsewhere.level(),
                elsewhere.roles(),
                null));
        say(author, false, "Потому что");
        String id = onlyReason();
        report(id, "INSULT");
        assertThat(waiting(author, id).path("own").asBoolean()).isTrue();
        assertThat(waiting(moderator, id).path("own").asBoolean()).isFalse();
        for (String verdict : List.of("{\"verdict\": \"KEEP\"}", "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}")) {
            Caller.Answer refused = author.post("/api/v1/moderation/reasons/" + id + "/verdict", verdict);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("OWN_REASON");
        }
        say(signatory(), false, "Потому и мы");
        String another = list().at("/items/0/id").asText();
        report(another, "INSULT");
        assertThat(author.post("/api/v1/moderation/reasons/" + another + "/verdict", "{\"verdict\": \"KEEP\"}")
                        .status())
                .as("having signed too is no bar")
                .isEqualTo(204);
        assertThat(judge(id, "{\"verdict\": \"KEEP\"}").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"because\": null}"})
    void aReportSaysWhatIsWrong(String body) {
        say(signatory(), false, "Потому что");
        Caller.Answer answer = reader.post(path + "/reasons/" + onlyReason() + "/reports", body);
        assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> said =
                IntStream.range(0, 5).mapToObj(each -> "Причина " + each).toList();
        said.forEach(reason -> say(signatory(), false, reason));
        JsonNode first = reader.get(path + "/reasons?limit=2").json();
        JsonNode second = reader.get(
                        path + "/reasons?limit=2&cursor=" + first.path("next").asText())
                .json();
        JsonNode third = reader.get(
                        path + "/reasons?limit=2&cursor=" + second.path("next").asText())
                .json();
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(List.of(reasons(first), reasons(second), reasons(third)))
                .isEqualTo(List.of(
                        List.of("Причина 4", "Причина 3"), List.of("Причина 2", "Причина 1"), List.of("Причина 0")));
        assertThat(reader.get(path + "/reasons?limit=0").status()).isEqualTo(422);
        assertThat(reader.get(path + "/reasons?cursor=-").code()).isEqualTo("CURSOR_INVALID");
    }

    private static List<String> reasons(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("reason").asText())
                .toList();
    }

    private Caller signatory() {
        return signatory(People.residentOf("KZ-62"));
    }

    private Caller signatory(Person person) {
        APetition.signing(petition, person).join();
        return Caller.inBrowser(person);
    }

    private Caller.Answer say(Caller signatory, boolean showName, String reason) {
        String text = reason == null ? "null" : TextNode.valueOf(reason).toString();
        return signatory.put(path + "/signature/words", "{\"showName\": %s, \"reason\": %s}".formatted(showName, text));
    }

    private Caller.Answer sign(Caller caller, String reason) {
        byte[] nonce = new byte[32];
        ThreadLocalRandom.current().nextBytes(nonce);
        return caller.put(
                path + "/signature",
                "{\"nonce\": \"%s\", \"textSha256\": \"%s\", \"showName\": true, \"reason\": %s}"
                        .formatted(
                                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                                petition.textSha256().hex(),
                                reason == null ? "null" : TextNode.valueOf(reason)));
    }

    /** What somebody wrote, reported and hidden. */
    private void hide(Caller signatory) {
        say(signatory, true, "Глупости");
        String id = onlyReason();
        report(id, "INSULT");
        assertThat(judge(id, "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}").status())
                .isEqualTo(204);
    }

    private long words() {
        return rows.number(
                "SELECT COUNT(*) FROM signature_words WHERE petition = ?",
                petition.id().value());
    }

    private JsonNode ofThePetition(JsonNode data) {
        return StreamSupport.stream(data.path("signatures").spliterator(), false)
                .filter(item ->
                        item.path("petition").asText().equals(petition.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list() {
        Product.bean(KeptAnswers.class).forget();
        return reader.get(path + "/reasons").json();
    }

    private String onlyReason() {
        assertThat(list().path("items")).hasSize(1);
        return list().at("/items/0/id").asText();
    }

    private Caller.Answer report(String id, String because) {
        return reader.post(path + "/reasons/" + id + "/reports", "{\"because\": \"" + because + "\"}");
    }

    private Caller.Answer judge(String id, String body) {
        return moderator.post("/api/v1/moderation/reasons/" + id + "/verdict", body);
    }

    private JsonNode waiting(String id) {
        return waiting(moderator, id);
    }

    private static JsonNode waiting(Caller moderator, String id) {
        return StreamSupport.stream(
                        moderator
                                .get("/api/v1/moderation/reasons")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }
}
