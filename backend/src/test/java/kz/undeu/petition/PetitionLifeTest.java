package kz.undeu.petition;

import static org.assertj.core.api.Assertions.assertThat;

import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a draft to a published petition over HTTP, and everything that is refused on the way. */
@ExtendWith(Product.class)
class PetitionLifeTest {

    private static final String PETITIONS = "/api/v1/petitions";
    private static final String BODY = """
            {"title": {"ru": "Скорая в каждое село", "kk": "Әр ауылға жедел жәрдем"},
             "summary": {"ru": "Кратко"}, "background": {"ru": "Подробно"},
             "demands": [{"ru": "Первое"}, {"ru": "Второе", "kk": "Екінші"}],
             "jurisdiction": "KZ-62", "topic": "health"}""";

    private final Person person = People.residentOf("KZ-62");
    private final Caller organizer = Caller.inBrowser(person);

    @Test
    void aModeratorMayAskHowSurelyWhoSignsIsKnown() {
        Petition petition = APetition.aPetition().submitted();
        String path = "/api/v1/petitions/" + petition.id();
        assertThat(moderator()
                        .post(verdict(path), "{\"verdict\": \"PUBLISH\", \"requiredLevel\": \"DIVINE\"}")
                        .status())
                .isEqualTo(422);
        moderator().post(verdict(path), "{\"verdict\": \"PUBLISH\", \"requiredLevel\": \"HIGH\"}");
        assertThat(Caller.anonymous().get(path).json().path("requiredLevel").asText())
                .isEqualTo("HIGH");
    }

    @Test
    void aPetitionGoesFromDraftToSeeding() {
        Answer created = organizer.post(PETITIONS, BODY);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("state").asText()).isEqualTo("DRAFT");
        String path = created.header("location");
        assertThat(path).matches("/api/v1/petitions/[0-9a-hjkmnp-tv-z]{10}");
        assertThat(Caller.anonymous().get(path).status()).isEqualTo(404);
        assertThat(Caller.as(People.residentOf("KZ-62")).get(path).status()).isEqualTo(404);
        assertThat(Caller.as(People.moderator()).get(path).status()).isEqualTo(404);
        assertThat(organizer.get(path).json().path("own").asBoolean()).isTrue();

        Answer changed = organizer.patch(path, "{\"demands\": [{\"ru\": \"Одно\"}], \"background\": {}}");
        assertThat(changed.json().path("demands")).hasSize(1);
        assertThat(changed.json().path("background").isNull()).isTrue();
        assertThat(changed.json().at("/title/kk").asText()).isEqualTo("Әр ауылға жедел жәрдем");

        assertThat(organizer
                        .postNothing(path + "/submission")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("SUBMITTED");
        assertThat(organizer.patch(path, "{\"topic\": \"water\"}").code()).isEqualTo("NOT_A_DRAFT");
        assertThat(organizer.postNothing(path + "/submission").code()).isEqualTo("NOT_A_DRAFT");
        assertThat(Caller.anonymous().get(path).status()).isEqualTo(404);
        assertThat(Caller.as(People.moderator()).get(path).status()).isEqualTo(200);

        String id = path.substring(PETITIONS.length() + 1);
        Answer published =
                moderator().post("/api/v1/moderation/petitions/" + id + "/verdict", "{\"verdict\": \"PUBLISH\"}");
        assertThat(published.json().path("state").asText()).isEqualTo("SEEDING");
        Answer page = Caller.anonymous().get(path);
        assertThat(page.json().path("textSha256").asText()).hasSize(64);
        assertThat(page.json().at("/tally/inForce").asInt()).isEqualTo(1);
        assertThat(page.json().at("/thresholds/0/required").asInt()).isEqualTo(2_190);
        assertThat(page.json().at("/thresholds/0/proof/formula").asText()).isEqualTo("ceil(218993 * 1 / 100)");
        assertThat(Caller.anonymous()
                        .get(PETITIONS + "?q=&limit=100&sort=newest")
                        .body())
                .as("unlisted while seeding")
                .doesNotContain(id);
        assertThat(Caller.as(person)
                        .get(path + "/signature")
                        .json()
                        .path("eventIndex")
                        .asInt())
                .isZero();
    }

    @Test
    void theOrganizersNonceGoesIntoTheFirstSignature() {
        String path = organizer.post(PETITIONS, BODY).header("location");
        String nonce = Nonce.random().base64Url();
        assertThat(organizer.post(path + "/submission", "{\"nonce\": \"AAAA\"}").code())
                .isEqualTo("NONCE_INVALID");
        organizer.post(path + "/submission", "{\"nonce\": \"" + nonce + "\"}");
        moderator().post(verdict(path), "{\"verdict\": \"PUBLISH\"}");

        assertThat(organizer.get(path + "/signature").json().path("nonce").asText())
                .isEqualTo(nonce);
    }

    @Test
    void onlyWhoMaySignMaySubmit() {
        Caller foreigner = Caller.inBrowser(People.foreigner());
        String path = foreigner.post(PETITIONS, BODY).header("location");
        assertThat(foreigner.postNothing(path + "/submission").code()).isEqualTo("NOT_ELIGIBLE_CITIZENSHIP");
        Caller elsewhere = Caller.inBrowser(People.residentOf("KZ-75"));
        path = elsewhere.post(PETITIONS, BODY).header("location");
        assertThat(elsewhere.postNothing(path + "/submission").code()).isEqualTo("NOT_ELIGIBLE_RESIDENCE");
    }

    /** The organizer's own signature is the first, and must be worth what the others are. */
    @Test
    void whoIsNotKnownSurelyEnoughToSignDoesNotSubmit() {
        Person person = People.residentOf("KZ-62");
        Caller unsure = Caller.inBrowser(People.known(person, AssuranceLevel.LOW));
        String path = unsure.post(PETITIONS, BODY).header("location");
        assertThat(unsure.postNothing(path + "/submission").code()).isEqualTo("LEVEL_TOO_LOW");
        Caller sure = Caller.inBrowser(People.known(person, AssuranceLevel.SUBSTANTIAL));
        assertThat(sure.postNothing(path + "/submission").status()).isEqualTo(200);
    }

    @Test
    void aModeratorDoesNotDecideOnTheirOwnPetition() {
        Person moderator = People.moderator();
        Petition own = APetition.aPetition().in("KZ-71").by(moderator).submitted();
        Caller caller = Caller.inBrowser(moderator);
        assertThat(caller.post(verdict(own), "{\"verdict\": \"PUBLISH\"}").code())
                .isEqualTo("OWN_PETITION");
        assertThat(ACase.of(own).inQueueOf(moderator).path("own").asBoolean()).isTrue();
    }

    @Test
    void aRejectionNeedsReasonBasisAndExplanationAndIsPublic() {
        Petition petition = APetition.aPetition().submitted();
        assertThat(moderator()
                        .post(verdict(petition), "{\"verdict\": \"REJECT\"}")
                        .json()
                        .path("violations")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("reasonCode", "legalBasis", "explanation");
        Answer rejected = moderator().post(verdict(petition), """
                {"verdict": "REJECT", "reasonCode": "NO_CLEAR_DEMAND", "legalBasis": "Статья 90-2",
                 "explanation": {"ru": "Нет требования"}}""");
        assertThat(rejected.json().path("state").asText()).isEqualTo("REJECTED");
        assertThat(moderator()
                        .post(verdict(petition), "{\"verdict\": \"PUBLISH\"}")
                        .code())
                .isEqualTo("NOT_SUBMITTED");

        String path = PETITIONS + "/" + petition.id();
        assertThat(Caller.anonymous().get(path).json().at("/title/ru").asText()).isEqualTo("В селе нужен врач");
        assertThat(Caller.anonymous()
                        .get(path + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("reasonCode"))
                .contains("NO_CLEAR_DEMAND");
    }

    @Test
    void anOffensiveTextIsWithheldFromAllButItsOrganizer() {
        Person author = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(author).submitted();
        moderator().post(verdict(petition), """
                {"verdict": "REJECT", "reasonCode": "OFFENSIVE", "legalBasis": {"ru": "Статья"},
                 "explanation": {"ru": "Оскорбление"}}""");
        String path = PETITIONS + "/" + petition.id();
        assertThat(Caller.anonymous().get(path).body()).doesNotContain("В селе нужен врач", "Первое требование");
        assertThat(Caller.anonymous().get(path).json().path("textSha256").asText())
                .hasSize(64);
        assertThat(Caller.as(author).get(path).body()).contains("В селе нужен врач");
    }

    @Test
    void onlyTheOrganizerWithdrawsAndOnlyWhileItCollects() {
        Petition petition = APetition.aPetition().by(person).seeding();
        String path = PETITIONS + "/" + petition.id() + "/withdrawal";
        assertThat(Caller.as(People.residentOf("KZ-62"))
                        .post(path, "{\"reason\": \"нет\"}")
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(organizer.post(path, "{}").code()).isEqualTo("INPUT_INVALID");
        assertThat(organizer
                        .post(path, "{\"reason\": {\"ru\": \"Решено\\u0007\"}}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        Answer withdrawn = organizer.post(path, "{\"reason\": {\"ru\": \"Решено\"}}");
        assertThat(withdrawn.json().path("closedBecause").asText()).isEqualTo("WITHDRAWN");
        assertThat(organizer.post(path, "{\"reason\": {\"ru\": \"Решено\"}}").code())
                .isEqualTo("PETITION_NOT_OPEN");
    }

    @Test
    void aModeratorStopsAPetitionWithAPublicReason() {
        Petition petition = APetition.aPetition().openForSigning();
        String stop = "/api/v1/moderation/petitions/" + petition.id() + "/stop";
        assertThat(moderator().post(stop, "{}").code()).isEqualTo("INPUT_INVALID");
        assertThat(moderator()
                        .post(stop, "{\"legalBasis\": \"Статья\", \"explanation\": \"Обман\"}")
                        .json()
                        .path("closedBecause")
                        .asText())
                .isEqualTo("STOPPED");
        assertThat(Caller.anonymous()
                        .get(PETITIONS + "/" + petition.id() + "/timeline")
                        .body())
                .contains("Обман");
    }

    private static Caller moderator() {
        return Caller.inBrowser(People.moderator());
    }

    private static String verdict(String path) {
        return "/api/v1/moderation/petitions/" + path.substring(PETITIONS.length() + 1) + "/verdict";
    }

    private static String verdict(Petition petition) {
        return verdict(PETITIONS + "/" + petition.id());
    }
}
