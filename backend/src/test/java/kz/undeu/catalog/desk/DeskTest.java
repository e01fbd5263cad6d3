package kz.undeu.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class DeskTest {

    private final Person organizer = People.residentOf("KZ-62");

    @Test
    void whatWaitsForAModeratorSaysHowLongAndUntilWhen() {
        Petition petition = APetition.aPetition().by(organizer).submitted();
        assertThat(desk(petition).at("/waiting/workingDays").asInt()).isZero();
        Product.clock().pass(Duration.ofDays(7));
        JsonNode waiting = desk(petition).path("waiting");
        assertThat(waiting.path("workingDays").asInt()).isEqualTo(5);
        assertThat(waiting.path("allowed").asInt()).isEqualTo(10);
        assertThat(waiting.path("decisionDueOn").asText()).isEqualTo("2026-12-07");
    }

    @Test
    void whatSeedsSaysHowManyAreMissing() {
        Petition petition = APetition.aPetition().by(organizer).seeding();
        APetition.sign(petition, 8);
        JsonNode desk = desk(petition);
        assertThat(desk.path("seedingMissing").asLong()).isEqualTo(41);
        assertThat(desk.path("forecast").isNull()).isTrue();
    }

    @Test
    void fourteenWholeDaysSayBetweenWhatItMayEnd() {
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        assertThat(desk(petition).at("/forecast/tooEarly").asBoolean()).isTrue();
        for (int day = 0; day < 14; day++) {
            Product.clock().pass(Duration.ofDays(1));
            Instant at = Product.clock().instant();
            APetition.signFrom(petition, 6, "KZ-62", null, at);
        }
        // The day of the last ones is not over yet.
        assertThat(desk(petition).at("/forecast/days").asInt()).isEqualTo(13);
        assertThat(desk(petition).at("/forecast/tooEarly").asBoolean()).isTrue();
        Product.clock().pass(Duration.ofDays(1));
        JsonNode forecast = desk(petition).path("forecast");
        assertThat(forecast.path("tooEarly").asBoolean()).isFalse();
        assertThat(forecast.path("days").asInt()).isEqualTo(14);
        assertThat(forecast.at("/end/low").asLong()).isGreaterThanOrEqualTo(134);
        assertThat(forecast.at("/end/high").asLong())
                .isBetween(forecast.at("/end/low").asLong(), 10_000L);
        assertThat(forecast.at("/threshold/chance").asText()).isEqualTo("UNLIKELY");
        assertThat(forecast.path("band")).hasSizeBetween(2, 61);
        assertThat(forecast.at("/band/0/on").asText()).isEqualTo("2026-12-08");
        assertThat(forecast.path("band").get(forecast.path("band").size() - 1).path("on"))
                .isEqualTo(forecast.path("endsOn"));
    }

    @Test
    void toEverybodyElseThereIsNoSuchDesk() {
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        for (Person other : List.of(People.residentOf("KZ-62"), People.moderator())) {
            assertThat(Caller.inBrowser(other).get(path(petition)).code()).isEqualTo("NOT_FOUND");
        }
        assertThat(Caller.anonymous().get(path(petition)).status()).isEqualTo(401);
        for (String hostile : List.of("0000000000", "..%2f..", "%00", "a".repeat(300), "' OR 1=1")) {
            assertThat(Caller.inBrowser(organizer)
                            .get("/api/v1/me/petitions/" + hostile.replace(" ", "%20") + "/desk")
                            .status())
                    .isIn(400, 404);
        }
        assertThat(Caller.inBrowser(organizer).get(path(petition)).header("cache-control"))
                .isEqualTo("no-store");
    }

    private JsonNode desk(Petition petition) {
        return Caller.inBrowser(organizer).get(path(petition)).json();
    }

    private static String path(Petition petition) {
        return "/api/v1/me/petitions/" + petition.id() + "/desk";
    }
}
