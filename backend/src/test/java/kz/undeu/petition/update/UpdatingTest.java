package kz.undeu.petition.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class UpdatingTest {

    private static final String NEWS =
            "{\"title\": {\"ru\": \"Нас приняли\"}, \"text\": {\"ru\": \"Абзац\\n\\n- пункт\"}}";

    private final Person organizer = People.residentOf("KZ-62");

    @Test
    void anOrganizerTellsNewsOnceInThreeDaysAndEverybodyReadsIt() {
        Petition petition = APetition.aPetition().by(organizer).seeding();
        String path = path(petition);
        assertThat(Caller.inBrowser(organizer).post(path, NEWS).status()).isEqualTo(201);
        assertThat(Caller.anonymous().get(path).json().at("/nextPossibleAt").asText())
                .isEqualTo("2026-11-26T05:15:30Z");
        Product.clock().pass(Duration.ofDays(3).minusSeconds(1));
        Caller.Answer tooSoon = Caller.inBrowser(organizer).post(path, NEWS);
        assertThat(tooSoon.status()).isEqualTo(409);
        assertThat(tooSoon.code()).isEqualTo("UPDATE_TOO_SOON");
        Product.clock().pass(Duration.ofSeconds(1));
        assertThat(Caller.inBrowser(organizer).post(path, NEWS).status()).isEqualTo(201);

        assertThat(Caller.anonymous().get(path).json().path("items").findValuesAsText("number"))
                .containsExactly("2", "1");
        assertThat(Caller.anonymous().get(path + "?limit=1").json().path("next").asText())
                .isNotEmpty();
        String feed = Caller.anonymous()
                .get("/feeds/petitions/" + petition.id() + ".atom?language=ru")
                .body();
        assertThat(feed).contains("<title>Нас приняли</title>", ":UPDATE:2</id>");
    }

    @Test
    void nobodyElseTellsNewsAndADraftHasNone() {
        Petition petition = APetition.aPetition().by(organizer).seeding();
        Person other = People.residentOf("KZ-62");
        assertThat(Caller.inBrowser(other).post(path(petition), NEWS).status()).isEqualTo(403);
        assertThat(Caller.anonymous().post(path(petition), NEWS).status()).isEqualTo(401);
        Petition submitted = APetition.aPetition().by(organizer).submitted();
        assertThat(Caller.inBrowser(other).post(path(submitted), NEWS).status()).isEqualTo(404);
        assertThat(Caller.inBrowser(organizer).post(path(submitted), NEWS).code())
                .isEqualTo("UPDATE_NOT_POSSIBLE");
    }

    @Test
    void whatIsWrongIsNamed() {
        Petition petition = APetition.aPetition().by(organizer).seeding();
        Caller caller = Caller.inBrowser(organizer);
        assertThat(caller.post(path(petition), "{}").json().path("violations").findValuesAsText("code"))
                .containsExactly("REQUIRED", "REQUIRED");
        assertThat(caller.post(path(petition), "{\"title\": {\"ru\": \"а\"}, \"text\": {\"kk\": \"ә\"}}")
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("LANGUAGES_DIFFER");
        assertThat(caller.post(
                                path(petition),
                                "{\"title\": {\"ru\": \"" + "а".repeat(121) + "\"}, \"text\": {\"ru\": \""
                                        + "б".repeat(3_001) + "\"}}")
                        .json()
                        .path("violations")
                        .findValuesAsText("code"))
                .containsExactly("TOO_LONG", "TOO_LONG");
    }

    private static String path(Petition petition) {
        return "/api/v1/petitions/" + petition.id() + "/updates";
    }
}
