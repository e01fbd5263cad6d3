package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class HearingTest {

    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-61"));

    @Test
    void aHearingIsPublicAtOnceAndSoIsThatItWillNotTakePlace() {
        String path = ARegisteredPetition.of("akimat-61");
        JsonNode announced = officer.post(path + "/hearings", hearing("\"https://meet.example.kz/1\""))
                .json();
        String petition = announced.path("petition").asText();
        assertThat(announced.at("/hearings/0/kind").asText()).isEqualTo("HEARING");
        assertThat(publicly(petition, "escalations")
                        .at("/items/0/hearings/0/place/ru")
                        .asText())
                .isEqualTo("Акимат, зал 3");
        String cancellation = path + "/hearings/1/cancellation";
        assertThat(officer.post(cancellation, "{}").code()).isEqualTo("INPUT_INVALID");
        assertThat(officer.post(cancellation, "{\"why\": {\"ru\": \"Карантин\"}}")
                        .json()
                        .at("/hearings/0/cancelledWhy/ru")
                        .asText())
                .isEqualTo("Карантин");
        assertThat(officer.post(cancellation, "{\"why\": {\"ru\": \"Карантин\"}}")
                        .code())
                .isEqualTo("HEARING_NOT_AHEAD");
        assertThat(publicly(petition, "timeline").path("items").findValuesAsText("kind"))
                .containsSubsequence("REGISTERED", "HEARING_ANNOUNCED", "HEARING_CANCELLED");
    }

    @Test
    void whatHasBegunIsNotCancelled() {
        String path = ARegisteredPetition.answered("akimat-61");
        assertThat(officer.post(path + "/hearings", hearing("null")).status()).isEqualTo(201);
        Product.clock().pass(Duration.ofDays(8));
        assertThat(officer.post(path + "/hearings/1/cancellation", "{\"why\": {\"ru\": \"Поздно\"}}")
                        .code())
                .isEqualTo("HEARING_NOT_AHEAD");
        assertThat(officer.post(path + "/hearings/2/cancellation", "{\"why\": {\"ru\": \"Нет\"}}")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void onlySafeLinksAndDaysAheadAreAnnounced() {
        String path = ARegisteredPetition.of("akimat-61");
        for (String link : new String[] {
            "http://meet.example.kz", "javascript:alert(1)", "https:///a", "https://a@b.kz", "https://a b", "meet.kz"
        }) {
            assertThat(officer.post(path + "/hearings", hearing('"' + link + '"'))
                            .json()
                            .at("/violations/0/code")
                            .asText())
                    .as(link)
                    .isEqualTo("NOT_HTTPS");
        }
        assertThat(officer.post(path + "/hearings", hearing("null").replace("2026-11-30", "2026-11-20"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("OUT_OF_RANGE");
        assertThat(officer.post(path + "/hearings", "{}").json().path("violations"))
                .hasSize(3);
        assertThat(Caller.inBrowser(People.officerOf("akimat-31"))
                        .post(path + "/hearings", hearing("null"))
                        .code())
                .isEqualTo("NOT_FOUND");
        String forwarded = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-61");
        assertThat(officer.post(forwarded + "/hearings", hearing("null")).code())
                .isEqualTo("NOT_REGISTERED");
    }

    private static JsonNode publicly(String petition, String section) {
        // Public answers are kept for a second.
        Product.clock().pass(Duration.ofSeconds(2));
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/" + section)
                .json();
    }

    private static String hearing(String link) {
        return "{\"kind\": \"HEARING\", \"startsAt\": \"" + Instant.parse("2026-11-30T05:00:00Z")
                + "\", \"place\": {\"ru\": \"Акимат, зал 3\"}, \"link\": " + link + "}";
    }
}
