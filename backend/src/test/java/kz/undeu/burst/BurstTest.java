package kz.undeu.burst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class BurstTest {

    private static final Instant HOUR = Instant.parse("2026-11-23T08:00:00Z");
    private static final String WINDOW = "from=2026-11-23T05:00:00Z&to=2026-11-23T10:00:00Z";

    private final Person moderator = People.moderator();

    @Test
    void aCalmPetitionHasNothingThatSticksOut() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        for (int minute = 0; minute < 60; minute += 3) {
            APetition.signFrom(petition, 3, "KZ-75", "203.0." + minute + ".7", HOUR.plus(Duration.ofMinutes(minute)));
        }
        assertThat(bursts(petition)).isEmpty();
    }

    @Test
    void aMinuteOfManySignaturesIsFoundWithWhatIsUsual() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        for (int second = 0; second < 180; second += 6) {
            APetition.signFrom(petition, 2, "KZ-75", "203." + second + ".113.7", HOUR.plusSeconds(second));
        }
        List<JsonNode> found = bursts(petition);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("kind").asText()).isEqualTo("MINUTE");
        assertThat(found.get(0).path("from").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(found.get(0).path("to").asText()).isEqualTo("2026-11-23T08:03:00Z");
        assertThat(found.get(0).path("signatures").asLong()).isEqualTo(60);
        assertThat(found.get(0).path("usualPerMinute").asDouble()).isLessThan(1);
    }

    @Test
    void whatLastsIsThePetitionsNewUsual() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        for (int minute = 0; minute < 40; minute++) {
            APetition.signFrom(petition, 22, "KZ-75", null, HOUR.plus(Duration.ofMinutes(minute)));
        }
        assertThat(bursts(petition, "from=2026-11-23T08:00:00Z&to=2026-11-23T08:40:00Z"))
                .isEmpty();
    }

    @Test
    void anAddressBlockThatGivesMostOfAMinuteIsFoundByALetter() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        APetition.signFrom(petition, 45, "KZ-75", "203.0.113.7", HOUR);
        APetition.signFrom(petition, 12, "KZ-75", null, HOUR);
        JsonNode block = bursts(petition).stream()
                .filter(burst -> burst.path("kind").asText().equals("ORIGIN"))
                .findFirst()
                .orElseThrow();
        assertThat(block.path("block").asText()).isEqualTo("A");
        assertThat(block.path("origin").asText()).matches("[0-9a-f]{16}");
        assertThat(block.path("signatures").asLong()).isEqualTo(45);
        assertThat(block.path("ofAll").asLong()).isEqualTo(57);
    }

    @Test
    void aCarrierThatHasItsShareAllDayIsNothingSpecial() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        for (int hour = 0; hour < 4; hour++) {
            for (int minute = 0; minute < 60; minute += 2) {
                Instant at = HOUR.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
                APetition.signFrom(petition, 2, "KZ-75", "203.0.113.7", at);
                APetition.signFrom(petition, 3, "KZ-75", "198.51." + (minute * 4 + hour) + ".7", at);
            }
        }
        assertThat(bursts(petition, "from=2026-11-23T08:00:00Z&to=2026-11-23T12:00:00Z"))
                .isEmpty();
    }

    @Test
    void aRegionWithMuchMoreThanItsUsualShareIsFound() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        for (int i = 0; i < 12; i++) {
            APetition.signFrom(petition, 10, "KZ-75", null, HOUR.minus(Duration.ofHours(60L + i)));
        }
        for (int minute = 0; minute < 60; minute += 2) {
            APetition.signFrom(petition, 2, "KZ-62", null, HOUR.plus(Duration.ofMinutes(minute)));
        }
        List<JsonNode> found = bursts(petition);
        assertThat(found).extracting(burst -> burst.path("kind").asText()).containsExactly("REGION");
        assertThat(found.get(0).path("region").asText()).isEqualTo("KZ-62");
        assertThat(found.get(0).path("usualShare").asDouble()).isZero();
    }

    @Test
    void moderatorsSeeAPetitionByMinuteByRegionAndByAddressBlock() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        APetition.signFrom(petition, 20, "KZ-75", "203.0.113.7", HOUR);
        APetition.signFrom(petition, 9, "KZ-62", "198.51.100.7", HOUR.plusSeconds(70));
        JsonNode flow = Caller.as(moderator)
                .get("/api/v1/moderation/petitions/" + petition.id() + "/flow?" + WINDOW)
                .json();
        assertThat(flow.path("signatures").asLong()).isEqualTo(30);
        assertThat(flow.path("minutes").findValuesAsText("signatures")).containsExactly("1", "20", "9");
        // 21, rounded, so that the other cannot be found by subtraction.
        assertThat(flow.path("regions").findValuesAsText("signatures")).containsExactly("20", "null");
        assertThat(flow.path("regions").findValuesAsText("fewerThan")).containsExactly("null", "10");
        // Nine from one block are too few to be shown.
        assertThat(flow.path("origins").findValuesAsText("signatures")).containsExactly("20");
        assertThat(flow.at("/origins/0/to").asText()).isEqualTo("2026-11-23T08:01:00Z");
    }

    @Test
    void theListIsPagedWithTheFastestFirst() {
        Instant quiet = Instant.parse("2027-01-10T08:00:00Z");
        Product.clock().set(quiet.minus(Duration.ofHours(1)));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Petition petition = APetition.aPetition().in("KZ").seeding();
            APetition.signFrom(petition, 40 + i, "KZ-75", "203.0.113.7", quiet);
            made.add(0, petition.id().value());
        }
        Product.clock().set(quiet.plus(Duration.ofHours(1)));
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = Caller.as(moderator)
                    .get("/api/v1/moderation/bursts?from=2027-01-10T00:00:00Z&to=2027-01-10T09:00:00Z&limit=1"
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(item -> read.add(item.path("petition").asText()));
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        assertThat(read).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-11-23T10:00:00Z&to=2026-11-23T05:00:00Z",
                "from=2026-11-22T05:00:00Z&to=2026-11-23T05:01:00Z",
                "from=today",
                "limit=21",
                "limit=0"
            })
    void aWindowThatMakesNoSenseIsInvalid(String query) {
        Answer answer = Caller.as(moderator).get("/api/v1/moderation/bursts?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INPUT_INVALID");
    }

    @Test
    void onlyModeratorsSeeAnyOfIt() {
        Petition petition = APetition.aPetition().seeding();
        String flow = "/api/v1/moderation/petitions/" + petition.id() + "/flow";
        for (String path : List.of(flow, "/api/v1/moderation/bursts")) {
            assertThat(Caller.anonymous().get(path).code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(Caller.as(People.residentOf("KZ-62")).get(path).code()).isEqualTo("FORBIDDEN");
            assertThat(Caller.as(People.officerOf("akimat-62")).get(path).code())
                    .isEqualTo("FORBIDDEN");
        }
        Petition draft = APetition.aPetition().draft();
        assertThat(Caller.as(moderator)
                        .get("/api/v1/moderation/petitions/" + draft.id() + "/flow")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private List<JsonNode> bursts(Petition petition) {
        return bursts(petition, WINDOW);
    }

    private List<JsonNode> bursts(Petition petition, String window) {
        Answer answer = Caller.as(moderator).get("/api/v1/moderation/bursts?petition=" + petition.id() + "&" + window);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> found = new ArrayList<>();
        answer.json().at("/items/0/bursts").forEach(found::add);
        return found;
    }
}
