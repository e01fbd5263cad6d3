package kz.undeu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class ListTest {

    @ParameterizedTest
    @ValueSource(strings = {"newest", "signatures", "trending", "closing", "nearest"})
    void thePagesOfAListHoldEveryPetitionOnce(String sort) {
        String word = "Каталог" + sort;
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Petition petition = APetition.aPetition().titled(word + " " + i).openForSigning();
            APetition.sign(petition, i % 2);
            made.add(petition.id().value());
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Caller.anonymous()
                    .get("/api/v1/petitions?limit=2&sort=" + sort + "&q="
                            + URLEncoder.encode(word, StandardCharsets.UTF_8) + cursor)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(5);
            page.path("items").forEach(item -> found.add(item.path("id").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void theListIsFilteredByWhatTheReaderAsksFor() {
        Petition national = APetition.aPetition()
                .in("KZ")
                .about("energy")
                .titled("Фильтр энергия")
                .openForSigning();
        Petition regional = APetition.aPetition()
                .in("KZ-62")
                .about("water")
                .titled("Фильтр вода")
                .openForSigning();

        assertThat(ids("jurisdiction=KZ&topic=energy"))
                .contains(national.id().value())
                .doesNotContain(regional.id().value());
        assertThat(ids("topic=water&state=OPEN"))
                .contains(regional.id().value())
                .doesNotContain(national.id().value());
        assertThat(ids("topic=water&state=CLOSED")).doesNotContain(regional.id().value());
        assertThat(ids("topic=water&escalation=ANSWERED"))
                .doesNotContain(regional.id().value());
    }

    @Test
    void theTallyHidesSmallRegionsAndNamesTheNextTier() {
        Petition petition = APetition.aPetition().in("KZ").openForSigning();
        JsonNode tally = Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id() + "/tally")
                .json();
        assertThat(tally.path("inForce").asInt()).isEqualTo(50);
        assertThat(tally.path("byRegion")).hasSize(21);
        assertThat(tally.path("byRegion")).allSatisfy(region -> {
            boolean almaty = region.path("jurisdiction").asText().equals("KZ-75");
            assertThat(region.path("inForce").isNull()).isEqualTo(!almaty);
            assertThat(region.path("fewerThan").asInt()).isEqualTo(almaty ? 0 : 10);
        });
        assertThat(tally.at("/next/missing").asInt()).isEqualTo(49_950);
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id() + "/tally/history?step=hour")
                        .json())
                .hasSize(1);
    }

    @Test
    void referenceDataIsThere() {
        assertThat(items("/api/v1/jurisdictions")).hasSize(21);
        assertThat(items("/api/v1/agencies")).hasSize(62);
        assertThat(items("/api/v1/topics")).hasSize(20);
        assertThat(items("/api/v1/threshold-rules")).hasSize(4);
        assertThat(Caller.anonymous()
                        .get("/api/v1/thresholds/preview?jurisdiction=KZ-75&topic=health")
                        .json()
                        .at("/0/required")
                        .asInt())
                .isEqualTo(23_480);
        assertThat(Caller.anonymous()
                        .get("/api/v1/thresholds/preview?jurisdiction=XX&topic=health")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(Caller.anonymous()
                        .get("/api/v1/statistics")
                        .json()
                        .path("signatures")
                        .asLong())
                .isPositive();
    }

    private static JsonNode items(String path) {
        return Caller.anonymous().get(path).json().path("items");
    }

    private static List<String> ids(String query) {
        return Caller.anonymous()
                .get("/api/v1/petitions?limit=100&sort=newest&" + query)
                .json()
                .path("items")
                .findValuesAsText("id");
    }
}
