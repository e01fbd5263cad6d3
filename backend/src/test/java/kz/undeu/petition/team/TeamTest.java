package kz.undeu.petition.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import kz.undeu.identity.Person;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Iins;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a co-organizer may do and what not, from joining to leaving. */
@ExtendWith(Product.class)
class TeamTest {

    private static final String REASON = "{\"reason\": {\"ru\": \"Причина\"}}";
    private static final String NEWS = "{\"title\": {\"ru\": \"Новость\"}, \"text\": {\"ru\": \"Встретились\"}}";

    private final Person organizer = People.residentOf("KZ-62");
    private final Person coOrganizer = People.residentOf("KZ-62");

    @Test
    void aCoOrganizerWritesTheDraftAndGivesItPicturesAndTheOrganizerAloneHandsItInOrThrowsItAway() {
        Petition draft = APetition.aPetition().by(organizer).draft();
        ATeam team = ATeam.of(draft, organizer);
        team.joinedBy(coOrganizer);
        String path = "/api/v1/petitions/" + draft.id();
        Caller caller = Caller.inBrowser(coOrganizer);

        Answer changed = caller.patch(path, "{\"title\": {\"ru\": \"Вместе\"}, \"revision\": 0}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("role").asText()).isEqualTo("CO_ORGANIZER");
        assertThat(Caller.inBrowser(organizer).get(path).json().at("/title/ru").asText())
                .isEqualTo("Вместе");
        // Two write at once: nobody overwrites what they have not seen.
        assertThat(Caller.inBrowser(organizer)
                        .patch(path, "{\"title\": {\"ru\": \"Порознь\"}, \"revision\": 0}")
                        .code())
                .isEqualTo("DRAFT_CHANGED");
        Answer picture = caller.postBytes(path + "/images", png(), "image/png");
        assertThat(picture.status()).as(picture.body()).isEqualTo(201);
        String seen = path + "/images/" + picture.json().path("sha256").asText();
        assertThat(caller.get(seen).status()).isEqualTo(200);
        assertThat(Caller.inBrowser(People.residentOf("KZ-62")).get(seen).status())
                .isEqualTo(404);
        assertThat(caller.patch(seen, "{\"alternative\": {\"ru\": \"Чёрное поле\"}}")
                        .status())
                .isEqualTo(200);

        assertThat(caller.postNothing(path + "/submission").code()).isEqualTo("FORBIDDEN");
        assertThat(caller.delete(path).code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.inBrowser(organizer).postNothing(path + "/submission").status())
                .isEqualTo(200);
        assertThat(caller.patch(path, "{\"title\": {\"ru\": \"Поздно\"}}").code())
                .isEqualTo("NOT_A_DRAFT");
        assertThat(caller.get(path).status()).as("while it waits").isEqualTo(200);
    }

    @Test
    void everybodySeesWhoCoOrganizesAndWhoDoesSeesTheDeskAndTellsTheNewsButDoesNotTakeBack() {
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        ATeam team = ATeam.of(petition, organizer);
        Person named = People.named(Iins.another(), "Данияр", "Омаров");
        String path = "/api/v1/petitions/" + petition.id();
        Caller caller = Caller.inBrowser(named);
        assertThat(caller.get(path).json().path("own").asBoolean()).isFalse();
        team.joinedBy(named);

        JsonNode page = Caller.anonymous().get(path).json();
        assertThat(page.at("/coOrganizers/0/displayName").asText()).isEqualTo("Данияр О.");
        assertThat(page.path("role").isNull()).isTrue();
        assertThat(page.at("/coOrganizers/0")).hasSize(1);
        assertThat(caller.get("/api/v1/me/petitions/" + petition.id() + "/desk").status())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/me/petitions/" + petition.id() + "/tags").status())
                .isEqualTo(200);
        assertThat(caller.post(path + "/updates", NEWS).status()).isEqualTo(201);
        assertThat(Caller.inBrowser(organizer).post(path + "/updates", NEWS).code())
                .as("of both together one in three days")
                .isEqualTo("UPDATE_TOO_SOON");

        assertThat(caller.post(path + "/withdrawal", REASON).code()).isEqualTo("FORBIDDEN");
        JsonNode mine = caller.get("/api/v1/me/petitions").json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/role").asText()).isEqualTo("CO_ORGANIZER");
        assertThat(Caller.inBrowser(organizer)
                        .get("/api/v1/me/petitions")
                        .json()
                        .at("/items/0/role")
                        .asText())
                .isEqualTo("ORGANIZER");
    }

    @Test
    void whoHasJustJoinedHasItAsTheirOwnOnThePageWithinSeconds() {
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        Caller caller = Caller.inBrowser(coOrganizer);
        String path = "/api/v1/petitions/" + petition.id();
        assertThat(caller.get(path).json().path("own").asBoolean()).isFalse();
        ATeam.of(petition, organizer).joinedBy(coOrganizer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(caller.get(path).json().path("own").asBoolean())
                                .isTrue());
        ATeam.of(petition, organizer).end(coOrganizer, coOrganizer);
        assertThat(caller.get(path).json().path("own").asBoolean()).isFalse();
    }

    @Test
    void ofARejectedPetitionACoOrganizerReadsTheTextThatIsWithheldAndDoesNotAppeal() {
        Petition petition =
                APetition.aPetition().by(organizer).titled("Скрытое название").submitted();
        ATeam team = ATeam.of(petition, organizer);
        team.joinedBy(coOrganizer);
        ACase.of(petition).reject(People.moderator(), "OFFENSIVE");
        String path = "/api/v1/petitions/" + petition.id();
        assertThat(Caller.anonymous().get(path).body()).doesNotContain("Скрытое");
        assertThat(Caller.inBrowser(coOrganizer).get(path).body()).contains("Скрытое");
        assertThat(ACase.of(petition).appeal(coOrganizer).code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.inBrowser(coOrganizer).get(path + "/appeal").code()).isEqualTo("FORBIDDEN");
        assertThat(ACase.of(petition).appeal(organizer).status()).isLessThan(300);

        team.end(organizer, coOrganizer);
        assertThat(Caller.inBrowser(coOrganizer).get(path).body()).doesNotContain("Скрытое");
        assertThat(Caller.inBrowser(coOrganizer).get("/api/v1/me/data").body()).doesNotContain("Скрытое");
    }

    @Test
    void whoIsRemovedWhileEditingIsRefusedTheNextChange() {
        Petition draft = APetition.aPetition().by(organizer).draft();
        ATeam team = ATeam.of(draft, organizer);
        team.joinedBy(coOrganizer);
        String path = "/api/v1/petitions/" + draft.id();
        Caller caller = Caller.inBrowser(coOrganizer);
        assertThat(caller.patch(path, "{\"title\": {\"ru\": \"Первое\"}, \"revision\": 0}")
                        .status())
                .isEqualTo(200);
        assertThat(team.end(organizer, coOrganizer).status()).isEqualTo(204);
        assertThat(caller.patch(path, "{\"title\": {\"ru\": \"Второе\"}, \"revision\": 1}")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(caller.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(caller.get(team.path()).code()).isEqualTo("NOT_FOUND");
        assertThat(caller.get("/api/v1/me/petitions").json().path("items")).isEmpty();
        assertThat(Caller.inBrowser(organizer).get(path).json().at("/title/ru").asText())
                .isEqualTo("Первое");
    }

    @Test
    void whatIsChangedWhileSomebodyIsRemovedIsKeptWholeOrRefused() {
        Petition draft = APetition.aPetition().by(organizer).draft();
        ATeam team = ATeam.of(draft, organizer);
        team.joinedBy(coOrganizer);
        String id = team.idOf(coOrganizer);
        String path = "/api/v1/petitions/" + draft.id();
        CompletableFuture<Answer> removed = CompletableFuture.supplyAsync(
                () -> Caller.inBrowser(organizer).delete(team.path() + "/co-organizers/" + id));
        Answer changed = Caller.inBrowser(coOrganizer).patch(path, "{\"title\": {\"ru\": \"Вдруг\"}}");
        assertThat(removed.join().status()).isEqualTo(204);
        String title =
                Caller.inBrowser(organizer).get(path).json().at("/title/ru").asText();
        assertThat(title).isEqualTo(changed.status() == 200 ? "Вдруг" : "В селе нужен врач");
        assertThat(changed.status()).isIn(200, 404);
    }

    @Test
    void aCoOrganizerLeavesRemovesNobodyElseAndMayComeBackWithTheirNameOfThatDay() {
        Petition draft = APetition.aPetition().by(organizer).draft();
        ATeam team = ATeam.of(draft, organizer);
        team.joinedBy(coOrganizer);
        Person other = team.joinedBy(People.residentOf("KZ-62"));
        assertThat(team.end(other, coOrganizer).code()).isEqualTo("FORBIDDEN");
        String id = team.idOf(coOrganizer);
        String path = team.path() + "/co-organizers/" + id;
        assertThat(Caller.inBrowser(People.residentOf("KZ-62")).delete(path).code())
                .isEqualTo("NOT_FOUND");
        assertThat(Caller.inBrowser(coOrganizer).delete(path).status()).isEqualTo(204);
        assertThat(Caller.inBrowser(organizer).delete(path).code()).isEqualTo("NOT_FOUND");
        Rows rows = Rows.ofTheProduct();
        assertThat(rows.bytes("SELECT name_sealed FROM co_organizer WHERE id = ?", id))
                .as("the name goes with them")
                .isNull();

        team.joinedBy(coOrganizer);
        assertThat(team.idOf(coOrganizer)).isEqualTo(id);
        assertThat(team.seenBy(organizer).path("coOrganizers")).hasSize(2);
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM co_organizer WHERE petition = ?",
                        draft.id().value()))
                .isEqualTo(2);
    }

    @Test
    void aCoOrganizerLeavesAlsoWhatHasEnded() {
        Petition petition = APetition.aPetition().by(organizer).seeding();
        ATeam team = ATeam.of(petition, organizer);
        team.joinedBy(coOrganizer);
        Product.bean(Closing.class)
                .close(
                        petition.id(),
                        ClosedBecause.TERM_ENDED,
                        null,
                        Product.clock().instant());
        assertThat(team.end(coOrganizer, coOrganizer).status()).isEqualTo(204);
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id())
                        .json()
                        .path("coOrganizers"))
                .isEmpty();
    }

    @Test
    void aModeratorDecidesNothingOfWhatTheyWorkOnOrOnceWorkedOn() {
        Person moderator = People.moderator();
        Petition petition = APetition.aPetition().by(organizer).submitted();
        ACase theCase = ACase.of(petition);
        assertThat(theCase.inQueueOf(moderator).path("own").asBoolean()).isFalse();
        ATeam team = ATeam.of(petition, organizer);
        team.joinedBy(moderator);
        assertOwnMatter(theCase, moderator);
        assertThat(team.end(moderator, moderator).status()).isEqualTo(204);
        assertOwnMatter(theCase, moderator);

        assertThat(theCase.publish(People.moderator()).status()).isEqualTo(200);
        Caller caller = Caller.inBrowser(moderator);
        String window = "{\"from\": \"2026-11-23T04:00:00Z\", \"to\": \"2026-11-23T06:00:00Z\"}";
        assertThat(caller.post(theCase.path() + "/invalidations/preview", window)
                        .code())
                .isEqualTo("OWN_PETITION");
        assertThat(caller.get(theCase.path() + "/flow").json().path("own").asBoolean())
                .isTrue();
        assertThat(Caller.inBrowser(People.moderator())
                        .get(theCase.path() + "/flow")
                        .json()
                        .path("own")
                        .asBoolean())
                .isFalse();
    }

    private static void assertOwnMatter(ACase theCase, Person moderator) {
        assertThat(theCase.inQueueOf(moderator).path("own").asBoolean()).isTrue();
        JsonNode seen = Caller.inBrowser(moderator).get(theCase.path()).json();
        assertThat(seen.path("own").asBoolean()).isTrue();
        assertThat(theCase.publish(moderator).code()).isEqualTo("OWN_PETITION");
        assertThat(theCase.lock(moderator).code()).isEqualTo("OWN_PETITION");
    }

    private static byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
