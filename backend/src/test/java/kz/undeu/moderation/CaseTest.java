package kz.undeu.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moderators have of a case: its clock, a checklist, notes for each other. */
@ExtendWith(Product.class)
class CaseTest {

    private final Person moderator = People.moderator();
    private Petition petition;
    private ACase theCase;

    /** After the clock was set back. */
    @BeforeEach
    void submit() {
        petition = APetition.aPetition().submitted();
        theCase = ACase.of(petition);
    }

    @Test
    void theQueueIsOldestFirstAndTellsWhatIsLate() {
        Product.clock().pass(Duration.ofDays(21));
        Petition younger = APetition.aPetition().submitted();
        assertThat(ACase.queueOf(moderator))
                .extracting(item -> item.path("waitingSince").asText())
                .isSorted();
        JsonNode old = theCase.inQueueOf(moderator);
        assertThat(old.path("kind").asText()).isEqualTo("SUBMISSION");
        int waited = old.path("workingDaysWaited").asInt();
        assertThat(waited).isGreaterThan(10);
        assertThat(old.path("workingDaysLate").asInt()).isEqualTo(waited - 10);
        assertThat(ACase.of(younger)
                        .inQueueOf(moderator)
                        .path("workingDaysLate")
                        .asInt())
                .isZero();
    }

    @Test
    void theQueueComesInPagesAndEachCaseOnce() {
        APetition.aPetition().submitted();
        Person organizer = People.residentOf("KZ-62");
        Petition appealed = APetition.aPetition().by(organizer).submitted();
        ACase.of(appealed).reject(People.moderator(), "NO_CLEAR_DEMAND");
        assertThat(ACase.of(appealed).appeal(organizer).status()).isEqualTo(201);
        Caller caller = Caller.inBrowser(moderator);
        List<String> whole = ids(ACase.queueOf(moderator));
        List<String> one = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < whole.size(); i++) {
            JsonNode page = caller.get("/api/v1/moderation/queue?limit=1&cursor=" + cursor)
                    .json();
            assertThat(page.path("items")).hasSize(1);
            one.add(page.at("/items/0/petition/id").asText());
            cursor = page.path("next").asText();
            assertThat(page.path("next").isNull()).isEqualTo(i == whole.size() - 1);
        }
        assertThat(one)
                .isEqualTo(whole)
                .doesNotHaveDuplicates()
                .contains(appealed.id().value());
        assertThat(caller.get("/api/v1/moderation/queue").json().path("items").size())
                .isLessThanOrEqualTo(20);
        assertThat(caller.get("/api/v1/moderation/queue?limit=101").code()).isEqualTo("INPUT_INVALID");
        assertThat(caller.get("/api/v1/moderation/queue?cursor=x").code()).isEqualTo("CURSOR_INVALID");
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/petition/id").asText()).toList();
    }

    @Test
    void thePublicIsToldThatTheQueueIsLateAndNoLongerOnceItIsNot() {
        long lateBefore = serviceLevel().path("late").asLong();
        Product.clock().pass(Duration.ofDays(21));
        JsonNode late = serviceLevel();
        assertThat(late.path("late").asLong()).isGreaterThan(lateBefore);
        assertThat(late.path("longestWorkingDaysLate").asInt())
                .isGreaterThanOrEqualTo(
                        theCase.inQueueOf(moderator).path("workingDaysLate").asInt());
        theCase.publish(moderator);
        assertThat(serviceLevel().path("late").asLong())
                .isEqualTo(late.path("late").asLong() - 1);
        Product.clock().reset();
        assertThat(serviceLevel().path("late").asLong()).isEqualTo(lateBefore);
        assertThat(serviceLevel().path("workingDaysAllowed").asInt()).isEqualTo(10);
    }

    @Test
    void aPublicationWithAChecklistNeedsAllOfIt() {
        Answer some = theCase.verdict(moderator, "{\"verdict\": \"PUBLISH\", \"checked\": [\"DUPLICATE\"]}");
        assertThat(some.json().at("/violations/0/field").asText()).isEqualTo("checked");
        assertThat(some.json().at("/violations/0/message").asText())
                .contains("OFFENSIVE")
                .doesNotContain("DUPLICATE");
        assertThat(theCase.verdict(moderator, "{\"verdict\": \"PUBLISH\", \"checked\": [\"NO_SUCH\"]}")
                        .status())
                .isIn(400, 422);
        String all = Arrays.stream(ReasonCode.values())
                .map(code -> "\"" + code + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        assertThat(theCase.verdict(moderator, "{\"verdict\": \"PUBLISH\", \"checked\": " + all + "}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("SEEDING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"verdict\": null}", "{\"verdict\": \"STOP\"}", "{\"verdict\": \"BURN\"}", "[]", ""})
    void aVerdictThatIsNoneIsRefused(String body) {
        assertThat(theCase.verdict(moderator, body).status()).isIn(400, 422);
        assertThat(theCase.inQueueOf(moderator).isMissingNode()).isFalse();
    }

    @Test
    void notesAreForModeratorsOnlyAndNameNobody() {
        Person colleague = People.moderator();
        Answer written = note(moderator, "{\"text\": \"Проверить источник <b>цифр</b>\"}");
        assertThat(written.status()).isEqualTo(201);
        note(colleague, "{\"text\": \"Проверено\"}");
        note(moderator, "{\"text\": \"Спасибо\"}");
        JsonNode notes = Caller.inBrowser(colleague).get(theCase.path()).json().path("notes");
        assertThat(notes.findValuesAsText("text"))
                .containsExactly("Проверить источник <b>цифр</b>", "Проверено", "Спасибо");
        assertThat(notes.findValuesAsText("author")).containsExactly("1", "2", "1");
        assertThat(notes.findValuesAsText("mine")).containsExactly("false", "true", "false");

        theCase.reject(moderator, "DUPLICATE");
        String page = "/api/v1/petitions/" + petition.id();
        for (String path : new String[] {
            page, page + "/timeline", "/api/v1/moderation/decisions?limit=100", "/api/v1/moderation/decisions.csv"
        }) {
            assertThat(Caller.anonymous().get(path).body()).doesNotContain("Проверить источник", "Проверено");
        }
        JsonNode mine = Caller.inBrowser(moderator).get("/api/v1/me/data").json();
        assertThat(mine.path("notes").findValuesAsText("text"))
                .contains("Спасибо")
                .doesNotContain("Проверено");
        assertThat(mine.at("/notes/0/keptUntil").asText()).isEqualTo("2027-11-23");
    }

    @Test
    void aNoteNeedsWordsAndAModeratorWhoMayDecide() {
        for (String body : new String[] {"{}", "{\"text\": \" \"}", "{\"text\": \"\\u0007\"}"}) {
            assertThat(note(moderator, body).code()).isEqualTo("INPUT_INVALID");
        }
        assertThat(note(moderator, "{\"text\": \"" + "ж".repeat(2_001) + "\"}").code())
                .isEqualTo("INPUT_INVALID");
        assertThat(note(People.residentOf("KZ-62"), "{\"text\": \"x\"}").code()).isEqualTo("FORBIDDEN");
        Person author = People.moderator();
        Petition own = APetition.aPetition().in("KZ-71").by(author).submitted();
        assertThat(Caller.inBrowser(author)
                        .post(ACase.of(own).path() + "/notes", "{\"text\": \"x\"}")
                        .code())
                .isEqualTo("OWN_PETITION");
    }

    @Test
    void anOrganizerWhoIsAModeratorReadsNoNotesOnTheirOwnPetition() {
        Person author = People.moderator();
        Petition own = APetition.aPetition().in("KZ-71").by(author).submitted();
        Caller.inBrowser(moderator).post(ACase.of(own).path() + "/notes", "{\"text\": \"Осторожно\"}");
        JsonNode seen = Caller.inBrowser(author).get(ACase.of(own).path()).json();
        assertThat(seen.path("own").asBoolean()).isTrue();
        assertThat(seen.path("notes")).isEmpty();
    }

    private Answer note(Person author, String body) {
        return Caller.inBrowser(author).post(theCase.path() + "/notes", body);
    }

    private static JsonNode serviceLevel() {
        return Caller.anonymous().get("/api/v1/moderation/service-level").json();
    }
}
