package kz.undeu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Moderating;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.signature.Signing;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class MyDataTest {

    private static final String PATH = "/api/v1/me/data";
    private static final LocalizedText WORDS = new LocalizedText("Себеп", "Причина", null);

    @Test
    void aPersonSeesAllThatIsHeldAboutThemAndNobodyElseDoes() {
        Person person = People.residentOf("KZ-62");
        Petition own = APetition.aPetition().by(person).seeding();
        Petition draft = APetition.aPetition().by(person).draft();
        Petition other = APetition.aPetition().seeding();
        signWithWords(other, person);

        JsonNode data = Caller.inBrowser(person).get(PATH).json();
        assertThat(data.at("/session/displayName").asText()).isEqualTo("Сәуле Ж.");
        assertThat(data.at("/session/bornOn").asText()).isEqualTo("1988-04-17");
        assertThat(values(data.path("signatures"), "petition"))
                .containsExactlyInAnyOrder(own.id().value(), other.id().value());
        JsonNode signature = find(data.path("signatures"), other);
        assertThat(signature.path("shownName").asText()).isEqualTo("Сәуле Ж.");
        assertThat(signature.path("reason").asText()).isEqualTo("Маған керек");
        assertThat(signature.path("region").asText()).isEqualTo("KZ-62");
        assertThat(signature.path("wantsNotice").asBoolean()).isTrue();
        assertThat(values(data.path("petitions"), "petition"))
                .containsExactlyInAnyOrder(own.id().value(), draft.id().value());
        assertThat(find(data.path("petitions"), draft).path("keptUntil").asText())
                .isEqualTo("2027-11-23");

        JsonNode stranger =
                Caller.inBrowser(People.residentOf("KZ-62")).get(PATH).json();
        assertThat(stranger.path("signatures")).isEmpty();
        assertThat(stranger.path("petitions")).isEmpty();
        assertThat(Caller.anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(Caller.inBrowser(person).get(PATH).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void deletingTakesWhatCanGoSaysWhatStaysAndWithdrawsNothing() {
        Person person = People.residentOf("KZ-62");
        Petition own = APetition.aPetition().by(person).seeding();
        APetition.aPetition().by(person).draft();
        Petition rejected = APetition.aPetition().by(person).submitted();
        Product.bean(Moderating.class)
                .reject(rejected.id(), People.moderator(), ReasonCode.NO_CLEAR_DEMAND, WORDS, WORDS, PinnedClock.START);
        Petition waiting = APetition.aPetition().by(person).submitted();
        Petition other = APetition.aPetition().seeding();
        signWithWords(other, person);
        long before = inForce(other);
        Caller caller = Caller.inBrowser(person);

        assertThat(Caller.withCookieOnly(person).delete(PATH).code()).isEqualTo("CSRF");
        JsonNode answer = caller.delete(PATH).json();

        assertThat(told(answer.path("deleted"), "what", "count"))
                .containsExactlyInAnyOrder("WORDS 1", "NOTICE_WISH 1", "DRAFT 1", "ORGANIZER 1");
        assertThat(told(answer.path("kept"), "what", "why"))
                .containsExactlyInAnyOrder(
                        "SIGNATURE COUNT_MUST_STAY_PROVABLE",
                        "ORGANIZER PETITION_COLLECTS",
                        "ORGANIZER WAITS_FOR_MODERATION",
                        "SESSION STANDS_IN_YOUR_BROWSER");
        JsonNode data = caller.get(PATH).json();
        assertThat(values(data.path("petitions"), "petition"))
                .containsExactlyInAnyOrder(own.id().value(), waiting.id().value());
        JsonNode signature = find(data.path("signatures"), other);
        assertThat(signature.path("inForce").asBoolean()).isTrue();
        assertThat(signature.path("shownName").isNull()).isTrue();
        assertThat(signature.path("reason").isNull()).isTrue();
        assertThat(signature.path("wantsNotice").asBoolean()).isFalse();
        assertThat(inForce(other)).isEqualTo(before);
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + rejected.id())
                        .json()
                        .at("/organizer/displayName")
                        .isNull())
                .isTrue();
        assertThat(caller.get("/api/v1/petitions/" + other.id() + "/signature").status())
                .isEqualTo(200);

        JsonNode again = caller.delete(PATH).json();
        assertThat(again.path("deleted")).isEmpty();
        assertThat(again.path("kept")).isEqualTo(answer.path("kept"));
    }

    @Test
    void aCoOrganizerSeesWhatTheyJoinedAndDeletingTakesTheNameAtOnce() {
        Person person = People.residentOf("KZ-62");
        Person organizer = People.residentOf("KZ-62");
        Petition draft = APetition.aPetition().by(organizer).draft();
        Petition collecting = APetition.aPetition().by(organizer).seeding();
        Petition left = APetition.aPetition().by(organizer).submitted();
        for (Petition petition : List.of(draft, collecting, left)) {
            ATeam.of(petition, organizer).joinedBy(person);
        }
        ATeam.of(left, organizer).end(person, person);
        Caller caller = Caller.inBrowser(person);

        JsonNode joined = caller.get(PATH).json().path("coOrganizing");
        assertThat(values(joined, "petition"))
                .containsExactlyInAnyOrder(
                        draft.id().value(), collecting.id().value(), left.id().value());
        assertThat(find(joined, draft).path("name").asText()).isEqualTo("Сәуле Ж.");
        assertThat(find(joined, draft).at("/title/ru").asText()).isEqualTo("В селе нужен врач");
        assertThat(find(joined, draft).path("keptUntil").asText()).isEqualTo("2027-11-23");
        assertThat(find(joined, left).path("name").isNull()).isTrue();
        assertThat(find(joined, left).path("leftAt").isNull()).isFalse();
        assertThat(find(joined, left).path("title")).as("not public").isEmpty();

        JsonNode answer = caller.delete(PATH).json();
        assertThat(told(answer.path("deleted"), "what", "count")).containsExactly("CO_ORGANIZER 2");
        assertThat(told(answer.path("kept"), "what", "why"))
                .containsExactlyInAnyOrder(
                        "CO_ORGANIZER PETITION_COLLECTS",
                        "CO_ORGANIZER WAITS_FOR_MODERATION",
                        "SESSION STANDS_IN_YOUR_BROWSER");
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + collecting.id())
                        .json()
                        .path("coOrganizers"))
                .isEmpty();
        assertThat(caller.get("/api/v1/me/petitions").json().path("items")).isEmpty();
        JsonNode after = caller.get(PATH).json().path("coOrganizing");
        assertThat(values(after, "petition"))
                .containsExactlyInAnyOrder(collecting.id().value(), left.id().value());
        assertThat(find(after, collecting).path("name").isNull()).isTrue();
        JsonNode again = caller.delete(PATH).json();
        assertThat(again.path("deleted")).isEmpty();
        assertThat(again.path("kept")).isEqualTo(answer.path("kept"));

        Product.bean(Closing.class).close(collecting.id(), ClosedBecause.TERM_ENDED, null, PinnedClock.START);
        assertThat(told(caller.delete(PATH).json().path("deleted"), "what", "count"))
                .containsExactly("CO_ORGANIZER 1");
    }

    @Test
    void aModeratorSeesTheirDecisionsAndTheyStay() {
        Person moderator = People.moderator();
        Petition petition = APetition.aPetition().submitted();
        Product.bean(Moderating.class).publish(petition.id(), moderator, PinnedClock.START);
        Caller caller = Caller.inBrowser(moderator);
        JsonNode decision = caller.get(PATH).json().at("/decisions/0");
        assertThat(decision.path("petition").asText()).isEqualTo(petition.id().value());
        assertThat(decision.path("keptUntil").asText()).isEqualTo("2029-11-23");
        assertThat(told(caller.delete(PATH).json().path("kept"), "what", "why"))
                .contains("DECISION DECISION_IS_ACCOUNTABLE");
    }

    @Test
    void theListOfMySignaturesIsPagedAndLeavesOutWhatIWithdrew() {
        Person person = People.residentOf("KZ-62");
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Petition petition = APetition.aPetition().seeding();
            APetition.signing(petition, person).join();
            signed.add(petition.id().value());
            Product.clock().pass(Duration.ofMinutes(1));
        }
        Petition withdrawn = APetition.aPetition().seeding();
        APetition.signing(withdrawn, person).join();
        APetition.withdraw(withdrawn.id(), person);

        Caller caller = Caller.inBrowser(person);
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/api/v1/me/signatures?limit=2" + cursor).json();
            found.addAll(values(page.path("items"), "petition"));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        assertThat(found).containsExactly(signed.get(2), signed.get(1), signed.get(0));
        assertThat(caller.get("/api/v1/me/signatures?limit=101").status()).isEqualTo(422);
    }

    private static void signWithWords(Petition petition, Person person) {
        Product.bean(Signing.class)
                .sign(
                        petition.id(),
                        person,
                        new Signing.Wish(Nonce.random(), petition.textSha256().hex(), true, "Маған керек", true),
                        PinnedClock.START)
                .join();
    }

    private static long inForce(Petition petition) {
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition.id() + "/tally")
                .json()
                .path("inForce")
                .asLong();
    }

    private static JsonNode find(JsonNode items, Petition petition) {
        for (JsonNode item : items) {
            if (item.path("petition").asText().equals(petition.id().value())) {
                return item;
            }
        }
        throw new AssertionError("not there: " + petition.id());
    }

    private static List<String> values(JsonNode items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.path(field).asText()));
        return values;
    }

    private static List<String> told(JsonNode items, String first, String second) {
        List<String> told = new ArrayList<>();
        items.forEach(item ->
                told.add(item.path(first).asText() + " " + item.path(second).asText()));
        return told;
    }
}
