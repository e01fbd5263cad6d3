package kz.undeu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moderators and organizers wrote about a case goes in time, and not while the case waits. */
@ExtendWith(Product.class)
class ModerationRetentionTest {

    private final Rows rows = Rows.ofTheProduct();
    private final Person organizer = People.residentOf("KZ-62");
    private final Person moderator = People.moderator();
    private Petition petition;
    private ACase theCase;

    /** After the clock was set back. */
    @BeforeEach
    void submit() {
        petition = APetition.aPetition().by(organizer).submitted();
        theCase = ACase.of(petition);
    }

    @Test
    void notesGoAYearAfterTheyWereWrittenUnlessTheCaseWaits() {
        Caller.inBrowser(moderator).post(theCase.path() + "/notes", "{\"text\": \"Позвонить в акимат\"}");
        destroyAfterAYear();
        assertThat(notes()).as("the petition waits").isEqualTo(1);
        Product.clock().reset();
        theCase.reject(moderator, "DUPLICATE");
        theCase.appeal(organizer);
        destroyAfterAYear();
        assertThat(notes()).as("the appeal waits").isEqualTo(1);
        Product.clock().reset();
        theCase.uphold(People.moderator());
        destroyAfterAYear();
        assertThat(notes()).isZero();
        assertThat(Caller.anonymous()
                        .get("/api/v1/transparency/destructions?limit=100")
                        .body())
                .contains("\"NOTE\"");
    }

    @Test
    void anOrganizerIsKnownWhileTheirAppealWaitsAndItsTextGoesWithThem() {
        theCase.reject(moderator, "DUPLICATE");
        theCase.appeal(organizer);
        assertThat(Caller.inBrowser(organizer)
                        .get("/api/v1/me/data")
                        .json()
                        .at("/petitions/0/appeal/ru")
                        .asText())
                .isEqualTo("Прошу пересмотреть");
        JsonNode kept =
                Caller.inBrowser(organizer).delete("/api/v1/me/data").json().path("kept");
        assertThat(kept.findValuesAsText("why")).contains("WAITS_FOR_MODERATION");
        destroyAfterAYear();
        assertThat(organizerKey()).isNotNull();
        Product.clock().reset();

        theCase.uphold(People.moderator());
        assertThat(text()).isNotNull();
        Caller.inBrowser(organizer).delete("/api/v1/me/data");
        assertThat(organizerKey()).isNull();
        assertThat(text()).isNull();
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id() + "/timeline")
                        .body())
                .as("that there was an appeal stays")
                .contains("APPEAL_UPHELD");
    }

    @Test
    void whatAModeratorWroteAndReadsIsHeldAndKept() {
        theCase.lock(moderator);
        Caller.inBrowser(moderator).post(theCase.path() + "/notes", "{\"text\": \"Проверить\"}");
        JsonNode mine = Caller.inBrowser(moderator).get("/api/v1/me/data").json();
        assertThat(mine.at("/cases/0/petition").asText())
                .isEqualTo(petition.id().value());
        assertThat(mine.at("/notes/0/text").asText()).isEqualTo("Проверить");
        JsonNode kept =
                Caller.inBrowser(moderator).delete("/api/v1/me/data").json().path("kept");
        assertThat(kept.findValuesAsText("what")).contains("NOTE");
        assertThat(notes()).isEqualTo(1);
    }

    private void destroyAfterAYear() {
        Product.bean(Destroying.class)
                .destroyDue(ZonedDateTime.ofInstant(PinnedClock.START, WorkingDays.ZONE)
                        .plusMonths(12)
                        .plusDays(1)
                        .toInstant());
    }

    private long notes() {
        return rows.number(
                "SELECT COUNT(*) FROM moderation_note WHERE petition = ?",
                petition.id().value());
    }

    private byte[] organizerKey() {
        return rows.bytes(
                "SELECT organizer_key FROM petition WHERE id = ?", petition.id().value());
    }

    private byte[] text() {
        return rows.bytes(
                "SELECT text FROM appeal WHERE petition = ?", petition.id().value());
    }
}
