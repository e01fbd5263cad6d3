package kz.undeu.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Iins;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.transparency.AnAnsweredPetition;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people and agencies said about a petition is in its copy as on its page, and no more than that. */
@ExtendWith(Product.class)
class CopiedPetitionTest {

    private final AnAnsweredPetition answered = AnAnsweredPetition.make();
    private final Petition petition =
            Product.bean(Petitions.class).get(answered.petition().id());
    private final Caller officer = Caller.inBrowser(People.officerOf(AnAnsweredPetition.AGENCY));
    private final String inbox = "/api/v1/agency/escalations/" + answered.escalation();
    private final String page = "/api/v1/petitions/" + petition.id();

    @Test
    void newsPromisesAndAllVersionsOfAnAnswerAreThere() throws IOException {
        news(1, "Первая новость", "Ещё рано");
        news(2, "Вторая <новость>", "Мы были там:\n- в школе\n- в больнице\n\nСпасибо");
        JsonNode promised = ok(officer.post(
                        inbox + "/commitments",
                        "{\"demand\": 1, \"text\": {\"ru\": \"Откроем приют\"}, \"dueOn\": \"2027-01-10\"}"))
                .json();
        ok(officer.post(inbox + "/commitments/" + promised.path("id").asLong() + "/updates", """
                {"status": "POSTPONED", "text": {"ru": "Ждём смету"}, "link": "https://example.kz/a",
                 "newDueOn": "2027-09-01"}"""));
        ok(officer.post(inbox + "/response/corrections", """
                {"answers": [{"demand": 1, "outcome": "PARTLY_SATISFIED", "reasons": {"ru": "Частью"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}],
                 "why": {"ru": "Ошиблись в цифрах"}}"""));
        Copy copy = Copy.make();
        String ru = copy.text("ru/petitions/" + petition.id() + ".html");
        assertThat(ru)
                .contains("<h3>Вторая &lt;новость&gt;</h3>", "<p>Мы были там:</p>", "<p>в школе</p>", "<p>Спасибо</p>")
                .contains("Откроем приют", "до 10 января 2027", "Ждём смету", "Новый срок — до 1 сентября 2027")
                .contains("href=\"https://example.kz/a\"")
                .contains("Орган исправил ответ", "Ошиблись в цифрах", "Частью", "Прежняя версия 1", "<p>Да</p>")
                .contains("<span lang=\"kk\">Жоқ</span>")
                .contains(
                        answered.attachment(),
                        "SHA-256: " + answered.attachment().replaceFirst(".*/", ""));
        assertThat(ru.indexOf("Вторая")).isLessThan(ru.indexOf("Первая новость"));
        assertThat(copy.text("kk/petitions/" + petition.id() + ".html"))
                .contains("2027 ж. 1 қыркүйекке дейін", "2027 ж. 10 қаңтарға дейін", "қарашадан бастап")
                .contains("<h3><span lang=\"ru\">Первая новость</span></h3>");
    }

    private void news(int number, String title, String text) {
        Product.bean(PetitionUpdates.class)
                .save(new PetitionUpdate(
                        petition.id(),
                        number,
                        LocalizedText.of(Map.of(Language.RU, title)),
                        LocalizedText.of(Map.of(Language.RU, text)),
                        Product.clock().instant()));
    }

    @Test
    void ratingsAreThereAndFewAreHiddenAsOnThePage() throws IOException {
        List<Person> people = APetition.sign(petition, 32);
        people.forEach(person -> rate(person, 1, "YES"));
        people.subList(0, 7).forEach(person -> rate(person, 2, "NO"));
        String ru = Copy.make().text("ru/petitions/" + petition.id() + ".html");
        assertThat(ru)
                .contains("Требование 1. Да: 30. Частично: 0. Нет: 0")
                .contains("Требование 2. Оценки появятся, когда их станет 30")
                .contains("кто как оценил, нигде не хранится")
                .doesNotContain("Да: 32", "Нет: 7", "Нет: 5");
    }

    private void rate(Person person, int demand, String answer) {
        ok(Caller.inBrowser(person)
                .post(
                        page + "/escalations/" + answered.escalation() + "/ratings",
                        "{\"ratings\": [{\"demand\": " + demand + ", \"answered\": \"" + answer + "\"}]}"));
    }

    @Test
    void reasonsAreThereWithoutNamesAndNoneThatWasReportedOrHidden() throws IOException {
        Person named = People.named(Iins.another(), "Ақбөпежан", "Қожабергенқызы");
        say(named, true, "Ради <детей>\nи внуков");
        say(People.residentOf("KZ-62"), false, "Ложь о соседе");
        report("Ложь о соседе");
        say(People.residentOf("KZ-62"), false, "Плохое слово");
        String hidden = report("Плохое слово");
        say(People.residentOf("KZ-62"), false, "Резко, но верно");
        String kept = report("Резко, но верно");
        judge(hidden, "{\"verdict\": \"HIDE\", \"because\": \"INSULT\"}");
        judge(kept, "{\"verdict\": \"KEEP\"}");
        assertThat(reasons().toString()).contains("Ақбөпежан", "Ложь о соседе");

        String ru = Copy.make().text("ru/petitions/" + petition.id() + ".html");
        assertThat(ru)
                .contains("<blockquote lang=\"\" dir=\"auto\">Ради &lt;детей&gt;\nи внуков</blockquote>")
                .contains("Резко, но верно", "Причин, скрытых модератором: 1")
                .doesNotContain("Ақбөпежан", "Ложь о соседе", "Плохое слово");
    }

    private void say(Person person, boolean showName, String reason) {
        APetition.signing(petition, person).join();
        ok(Caller.inBrowser(person)
                .put(
                        page + "/signature/words",
                        "{\"showName\": " + showName + ", \"reason\": \"" + reason.replace("\n", "\\n") + "\"}"));
    }

    /** The id of the reason. */
    private String report(String reason) {
        for (JsonNode given : reasons()) {
            if (given.path("reason").asText().equals(reason)) {
                String id = given.path("id").asText();
                ok(Caller.anonymous().post(page + "/reasons/" + id + "/reports", "{\"because\": \"INSULT\"}"));
                return id;
            }
        }
        throw new AssertionError("nobody gave the reason " + reason);
    }

    private JsonNode reasons() {
        Product.bean(KeptAnswers.class).forget();
        return Caller.anonymous().get(page + "/reasons").json().path("items");
    }

    private static void judge(String id, String verdict) {
        ok(Caller.inBrowser(People.moderator()).post("/api/v1/moderation/reasons/" + id + "/verdict", verdict));
    }

    @Test
    void picturesAreFilesOfTheCopyThatItsListNames() throws IOException {
        Copy copy = Copy.make();
        String sha256 = answered.image().replaceFirst(".*/", "");
        String place = "images/" + petition.id() + "/" + sha256 + ".jpg";
        assertThat(copy.bytes(place)).isEqualTo(Caller.anonymous().download(answered.image()));
        assertThat(copy.text("SHA256SUMS")).contains(sha256 + "  " + place + "\n");
        assertThat(copy.text("ru/petitions/" + petition.id() + ".html"))
                .contains("<img src=\"../../" + place + "\" alt=\"Красное\" width=\"60\" height=\"40\" />");
        assertThat(copy.text("en/petitions/" + petition.id() + ".html")).contains("<img lang=\"kk\" ");
    }

    @Test
    void theHomePageHasTheFiguresOfThePlatformAndTheNewestPetitions() throws IOException {
        Petition newest = APetition.aPetition().titled("Совсем новая").openForSigning();
        Copy copy = Copy.make();
        Product.bean(KeptAnswers.class).forget();
        JsonNode figures = Caller.anonymous().get("/api/v1/statistics").json();
        String home = copy.text("ru/index.html");
        for (String figure : List.of("signatures", "collecting", "forwarded", "overdue")) {
            assertThat(home)
                    .as(figure)
                    .contains("<p>"
                            + CardWords.number(Language.RU, figures.path(figure).asLong()) + " ");
        }
        assertThat(home)
                .contains("ответов получено: " + figures.path("answered").asLong())
                .contains("href=\"../ru/petitions/" + newest.id() + ".html\">Совсем новая</a>")
                .contains("href=\"../ru/statistics.html\"", "href=\"../ru/petitions/index.html\"");
    }

    @Test
    void theDescriptionOfTheApiIsThere() throws IOException {
        Copy copy = Copy.make();
        assertThat(copy.text("data/openapi.yml"))
                .isEqualTo(Caller.anonymous().get("/api/openapi.yml").body());
        assertThat(copy.text("en/data.html")).contains("href=\"../data/openapi.yml\"");
    }

    private static Caller.Answer ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    /** A copy that was made now. */
    private record Copy(Path file) {

        static Copy make() {
            return new Copy(Product.bean(Snapshots.class).make(Product.clock().instant()));
        }

        byte[] bytes(String place) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                ZipEntry entry = zip.getEntry(place);
                assertThat(entry).as(place).isNotNull();
                try (InputStream content = zip.getInputStream(entry)) {
                    return content.readAllBytes();
                }
            }
        }

        String text(String place) throws IOException {
            return new String(bytes(place), StandardCharsets.UTF_8);
        }
    }
}
