package kz.undeu.catalog.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public register of all decisions. */
@ExtendWith(Product.class)
class RegisterTest {

    private static final String PATH = "/api/v1/moderation/decisions";

    private final Person organizer = People.residentOf("KZ-33");
    private final Person moderator = People.moderator();

    @Test
    void aRejectionStaysWithItsAppealAndTheOutcomeHasAnEntryOfItsOwn() {
        Petition petition = submitted("transport");
        ACase theCase = ACase.of(petition);
        Product.clock().pass(Duration.ofDays(2));
        theCase.reject(moderator, "DUPLICATE");
        assertThat(entry("?reasonCode=DUPLICATE&appeal=ANY", petition).isMissingNode())
                .isTrue();
        theCase.appeal(organizer);
        assertThat(entry("?appeal=WAITING", petition).path("outcome").isNull()).isTrue();
        Product.clock().pass(Duration.ofDays(1));
        theCase.overturn(People.moderator());

        JsonNode rejection = entry("?verdict=REJECT&appeal=OVERTURNED", petition);
        assertThat(rejection.path("workingDaysTaken").asInt()).isEqualTo(2);
        assertThat(rejection.path("workingDaysAllowed").asInt()).isEqualTo(10);
        assertThat(rejection.path("outcome").asText()).isEqualTo("OVERTURN");
        assertThat(rejection.at("/legalBasis/ru").asText()).isEqualTo("Статья 90-2");
        assertThat(rejection.at("/title/ru").asText()).isEqualTo("В селе нужен врач");
        JsonNode outcome = entry("?verdict=OVERTURN&reasonCode=DUPLICATE", petition);
        assertThat(outcome.path("workingDaysTaken").asInt()).isEqualTo(1);
        assertThat(outcome.path("reasonCode").asText()).isEqualTo("DUPLICATE");
        assertThat(entry("?appeal=UPHELD", petition).isMissingNode()).isTrue();
    }

    @Test
    void aPublicationIsNamedOnceItsPetitionIsListed() {
        Petition petition = submitted("health");
        ACase.of(petition).publish(moderator);
        JsonNode first =
                Caller.anonymous().get(PATH + "?verdict=PUBLISH&limit=1").json().at("/items/0");
        assertThat(first.path("petition").isNull()).isTrue();
        assertThat(first.path("title").isNull()).isTrue();
        assertThat(first.path("textSha256").isNull()).isTrue();
        assertThat(first.path("jurisdiction").asText()).isEqualTo("KZ-33");
        assertThat(Caller.anonymous().get(PATH + "?limit=100").body())
                .doesNotContain(petition.id().value());
        Petition listed = APetition.aPetition().in("KZ-33").openForSigning();
        assertThat(entry("?verdict=PUBLISH", listed).at("/title/ru").asText()).isEqualTo("В селе нужен врач");
    }

    @Test
    void aStopIsThereWithItsReasonAndWaitedForNobody() {
        Petition petition = APetition.aPetition().in("KZ-33").openForSigning();
        Caller.inBrowser(moderator)
                .post(ACase.of(petition).path() + "/stop", "{\"legalBasis\": \"Статья\", \"explanation\": \"Обман\"}");
        JsonNode stop = entry("?verdict=STOP&jurisdiction=KZ-33&topic=health", petition);
        assertThat(stop.at("/explanation/ru").asText()).isEqualTo("Обман");
        assertThat(stop.path("workingDaysTaken").isNull()).isTrue();
        assertThat(entry("?verdict=STOP&jurisdiction=KZ-75", petition).isMissingNode())
                .isTrue();
        assertThat(entry("?verdict=STOP&topic=transport", petition).isMissingNode())
                .isTrue();
    }

    @Test
    void daysAreThoseOfAlmatyBothIncluded() {
        Petition petition = submitted("health");
        // 1 a.m. of the 25th in Almaty is still the 24th in Greenwich.
        Product.clock().set(Instant.parse("2026-11-24T20:00:00Z"));
        ACase.of(petition).reject(moderator, "NOT_SERIOUS");
        assertThat(entry("?from=2026-11-25&to=2026-11-25", petition).isMissingNode())
                .isFalse();
        assertThat(entry("?to=2026-11-24", petition).isMissingNode()).isTrue();
        assertThat(entry("?from=2026-11-26", petition).isMissingNode()).isTrue();
    }

    @Test
    void pagesFitTogetherWhileMoreIsDecided() {
        List<Petition> petitions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            petitions.add(submitted("education"));
            ACase.of(petitions.get(i)).reject(moderator, "NO_CLEAR_DEMAND");
        }
        String filter = PATH + "?topic=education&jurisdiction=KZ-33&limit=2";
        JsonNode first = Caller.anonymous().get(filter).json();
        ACase.of(submitted("education")).reject(moderator, "NO_CLEAR_DEMAND");
        JsonNode second = Caller.anonymous()
                .get(filter + "&cursor=" + first.path("next").asText())
                .json();
        List<String> ids = new ArrayList<>(first.path("items").findValuesAsText("petition"));
        ids.addAll(second.path("items").findValuesAsText("petition"));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 3))
                .containsExactly(
                        petitions.get(2).id().value(),
                        petitions.get(1).id().value(),
                        petitions.get(0).id().value());
        assertThat(first.path("items").findValuesAsText("number"))
                .isSortedAccordingTo((a, b) -> Long.compare(Long.parseLong(b), Long.parseLong(a)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdict=BURN",
                "reasonCode=%27%20OR%201=1",
                "jurisdiction=nowhere-at-all",
                "from=2026-13-01",
                "to=yesterday",
                "from=0001-01-01",
                "appeal=MAYBE",
                "limit=0",
                "limit=101",
                "cursor=nonsense"
            })
    void aFilterThatIsNoneIsRefused(String query) {
        Answer answer = Caller.anonymous().get(PATH + "?" + query);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.code()).isIn("INPUT_INVALID", "CURSOR_INVALID");
    }

    @Test
    void aTableForSpreadsheetsHoldsItAllAndRunsNoFormula() throws Exception {
        Petition evil = APetition.aPetition()
                .in("KZ-33")
                .about("energy")
                .by(organizer)
                .titled("=HYPERLINK(\"http://x\";\"да, \"\"жми\"\"\")")
                .submitted();
        ACase.of(evil).reject(moderator, "ADVERTISEMENT");
        Petition offensive = submitted("energy");
        ACase.of(offensive).reject(moderator, "OFFENSIVE");
        Answer answer =
                Caller.anonymous().get(PATH + ".csv?topic=energy&jurisdiction=KZ-33&verdict=REJECT&language=ru");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("undeu-decisions.csv");
        assertThat(answer.body()).startsWith("\uFEFFnumber,");
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        Map<String, String> first = line(lines, evil);
        assertThat(first.get("title")).startsWith("'=HYPERLINK(").contains("да, \"");
        assertThat(first.get("reasonCode")).isEqualTo("ADVERTISEMENT");
        Map<String, String> second = line(lines, offensive);
        assertThat(second.get("title")).isEmpty();
        assertThat(second.get("textWithheld")).isEqualTo("true");
        assertThat(second.get("textSha256")).hasSize(64);
    }

    @Test
    void theFeedTellsTheLatestDecisionsAndIsNotSentTwice() {
        Petition petition = submitted("water");
        ACase.of(petition).reject(moderator, "PERSONAL_CASE");
        String path = "/feeds/decisions.atom?language=ru&verdict=REJECT";
        Answer first = Caller.anonymous().get(path);
        assertThat(first.header("Content-Type")).isEqualTo("application/atom+xml;charset=utf-8");
        assertThat(first.body())
                .contains("urn:undeu:decision:", "Отклонена: В селе нужен врач", "/ru/petitions/" + petition.id());
        assertThat(Caller.anonymous()
                        .with("If-None-Match", first.header("ETag"))
                        .get(path)
                        .status())
                .isEqualTo(304);
    }

    private Petition submitted(String topic) {
        return APetition.aPetition().in("KZ-33").about(topic).by(organizer).submitted();
    }

    private static JsonNode entry(String query, Petition petition) {
        JsonNode items =
                Caller.anonymous().get(PATH + query + "&limit=100").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item ->
                        item.path("petition").asText().equals(petition.id().value()))
                .findFirst()
                .orElse(items.path("none"));
    }

    private static Map<String, String> line(List<CSVRecord> lines, Petition petition) {
        return lines.stream()
                .filter(line -> line.get("petition").equals(petition.id().value()))
                .findFirst()
                .orElseThrow()
                .toMap();
    }
}
