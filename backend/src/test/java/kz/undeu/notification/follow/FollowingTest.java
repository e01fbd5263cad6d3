package kz.undeu.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.notification.AFollower;
import kz.undeu.notification.MailingReplica;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class FollowingTest {

    private static final Petition PETITION = APetition.aPetition().seeding();

    @BeforeEach
    void nothingWaits() {
        MailingReplica.forgetTheRest();
    }

    @Test
    void anAddressFollowsOnceItHasConfirmedByPostAndAMailScannerConfirmsNothing() {
        AFollower follower = AFollower.speaking("kk");
        assertThat(follower.ask(PETITION.id()).status()).isEqualTo(202);
        send();
        MailServer.Mail mail = follower.last();
        assertThat(mail.subject()).isEqualTo("Петиция жаңалықтарын алатыныңызды растаңыз");
        assertThat(mail.text()).contains("Ауылға дәрігер керек");

        URI link = URI.create(mail.link("/following/confirm#"));
        assertThat(link.getRawFragment()).hasSizeGreaterThan(30);
        for (String method : List.of("GET", "HEAD", "GET")) {
            assertThat(Caller.anonymous().call(method, link.getPath()).status()).isEqualTo(200);
        }
        assertThat(confirmed(follower)).isZero();

        JsonNode answer = follower.confirm(mail).json();
        assertThat(answer.path("petition").asText()).isEqualTo(PETITION.id().value());
        assertThat(confirmed(follower)).isEqualTo(1);
        // A second tap is no error.
        assertThat(follower.confirm(mail).status()).isEqualTo(200);
    }

    @Test
    void theAnswerIsTheSameForAddressesThatAreKnownUnknownAndAskedTooOften() {
        AFollower known = AFollower.speaking("ru").follow(PETITION.id());
        AFollower unknown = AFollower.speaking("ru");
        Caller.Answer first = unknown.ask(PETITION.id());
        for (int i = 0; i < 5; i++) {
            Caller.Answer again = known.ask(PETITION.id());
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.body()).isEqualTo(first.body());
            send();
        }
        // Three a day, the one that was confirmed among them.
        assertThat(known.mails()).hasSize(3);
        Product.clock().pass(Duration.ofDays(1));
        // The replica has a clock of its own.
        MailingReplica.tell(Product.clock().instant());
        known.ask(PETITION.id());
        send();
        assertThat(known.mails()).hasSize(4);
    }

    @Test
    void nobodyFillsAStrangersMailboxByAskingForManyPetitions() {
        AFollower victim = AFollower.speaking("ru");
        for (int i = 0; i < 4; i++) {
            victim.ask(APetition.aPetition().seeding().id());
        }
        send();
        assertThat(victim.mails()).hasSize(3);
    }

    @Test
    void askedTwiceTheLinkOfTheFirstMailStillWorks() {
        AFollower follower = AFollower.speaking("ru");
        follower.ask(PETITION.id());
        send();
        follower.ask(PETITION.id());
        send();
        assertThat(follower.mails()).hasSize(2);
        assertThat(follower.confirm(follower.mails().get(0)).status()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsTooOldOrNotOursConfirmsNothing() {
        AFollower follower = AFollower.speaking("ru");
        follower.ask(PETITION.id());
        send();
        Product.clock().pass(Duration.ofHours(48));
        MailingReplica.tell(Product.clock().instant());
        Caller.Answer late = follower.confirm(follower.last());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.code()).isEqualTo("LINK_INVALID");
        assertThat(post("/api/v1/following/confirmation", "{\"token\": \"no\"}").code())
                .isEqualTo("LINK_INVALID");
        assertThat(post("/api/v1/following/confirmation", "{}").code()).isEqualTo("LINK_INVALID");
        assertThat(post("/api/v1/following/preferences", "{\"token\": \"AAAA\"}")
                        .code())
                .isEqualTo("LINK_INVALID");
        assertThat(post("/api/v1/following/end", "{\"token\": \"????\"}").code())
                .isEqualTo("LINK_INVALID");
        assertThat(post("/ru/following/end/AAAA", "").code()).isEqualTo("LINK_INVALID");
    }

    @Test
    void whatIsNoAddressOrNoLanguageIsNamed() {
        Caller.Answer answer = post(
                "/api/v1/petitions/" + PETITION.id() + "/followers",
                "{\"address\": \"a@b.kz\\r\\nBcc: c@d.kz\", \"language\": \"fr\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("violations").findValuesAsText("code"))
                .containsExactly("NOT_AN_ADDRESS", "UNKNOWN");
        assertThat(post("/api/v1/petitions/0000000000/followers", "{\"address\": \"a@b.kz\", \"language\": \"ru\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsFollowedByItsOrganizerOnly() {
        Person organizer = People.residentOf("KZ-62");
        Petition draft = APetition.aPetition().by(organizer).draft();
        assertThat(AFollower.speaking("ru").ask(draft.id()).status()).isEqualTo(404);
        AFollower follower = AFollower.speaking("ru").calling(Caller.inBrowser(organizer));
        assertThat(follower.ask(draft.id()).status()).isEqualTo(202);
    }

    @Test
    void aPersonSeesAndEndsWhatTheyAskedForWhileSignedIn() {
        Person person = People.residentOf("KZ-62");
        Caller caller = Caller.inBrowser(person).at(MailingReplica.address());
        AFollower follower = AFollower.speaking("ru").calling(caller).follow(PETITION.id());
        JsonNode mine = caller.get("/api/v1/me/following").json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("confirmed").asBoolean()).isTrue();
        assertThat(mine.get(0).path("address").asText()).isEqualTo("f…@mail.example");
        JsonNode held = caller.get("/api/v1/me/data").json().path("following");
        assertThat(held.get(0).path("address").asText()).isEqualTo(follower.address());

        assertThat(caller.delete("/api/v1/me/following/" + PETITION.id()).status())
                .isEqualTo(204);
        assertThat(caller.delete("/api/v1/me/following/" + PETITION.id()).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/me/following").json().path("items")).isEmpty();
    }

    @Test
    void whoAsksForAStrangersAddressOwnsNothingOfWhatTheStrangerConfirms() {
        AFollower victim = AFollower.speaking("ru");
        victim.ask(PETITION.id());
        send();
        MailServer.Mail own = victim.last();
        Caller attacker = Caller.inBrowser(People.residentOf("KZ-62")).at(MailingReplica.address());
        AFollower.at(victim.address()).calling(attacker).ask(PETITION.id());
        assertThat(attacker.get("/api/v1/me/following")
                        .json()
                        .path("items")
                        .get(0)
                        .path("confirmed")
                        .asBoolean(true))
                .isFalse();

        assertThat(victim.confirm(own).status()).isEqualTo(200);
        assertThat(attacker.get("/api/v1/me/following")
                        .json()
                        .path("items")
                        .get(0)
                        .path("confirmed")
                        .asBoolean(true))
                .isFalse();
        assertThat(attacker.get("/api/v1/me/data")
                        .json()
                        .path("following")
                        .get(0)
                        .path("address")
                        .asText())
                .isEqualTo("f…@mail.example");
        assertThat(attacker.delete("/api/v1/me/following/" + PETITION.id()).status())
                .isEqualTo(204);
        assertThat(confirmed(victim)).isEqualTo(1);
    }

    @Test
    void whatOneCallerTakesBackLeavesTheLinkOfAnother() {
        AFollower victim = AFollower.speaking("ru");
        victim.ask(PETITION.id());
        send();
        Caller attacker = Caller.inBrowser(People.residentOf("KZ-62")).at(MailingReplica.address());
        AFollower.at(victim.address()).calling(attacker).ask(PETITION.id());
        attacker.delete("/api/v1/me/following/" + PETITION.id());
        assertThat(victim.confirm(victim.mails().get(0)).status()).isEqualTo(200);
        assertThat(confirmed(victim)).isEqualTo(1);
    }

    @Test
    void whoAsksLearnsNotWhetherTheAddressFollowsAlready() {
        AFollower known = AFollower.speaking("ru").follow(PETITION.id());
        AFollower unknown = AFollower.speaking("ru");
        Caller curious = Caller.inBrowser(People.residentOf("KZ-62")).at(MailingReplica.address());
        AFollower.at(known.address()).calling(curious).ask(PETITION.id());
        JsonNode ofKnown = curious.get("/api/v1/me/following").json().path("items");
        curious.delete("/api/v1/me/following/" + PETITION.id());
        AFollower.at(unknown.address()).calling(curious).ask(PETITION.id());
        JsonNode ofUnknown = curious.get("/api/v1/me/following").json().path("items");
        assertThat(ofKnown).hasSize(1).isEqualTo(ofUnknown);
    }

    @Test
    void takingBackAndAskingAnewSendsNoMoreMails() {
        AFollower victim = AFollower.speaking("ru");
        Caller attacker = Caller.inBrowser(People.residentOf("KZ-62")).at(MailingReplica.address());
        for (int i = 0; i < 5; i++) {
            AFollower.at(victim.address()).calling(attacker).ask(PETITION.id());
            send();
            attacker.delete("/api/v1/me/following/" + PETITION.id());
        }
        assertThat(victim.mails()).hasSize(3);
        assertThat(Rows.ofTheProduct()
                        .number("SELECT COUNT(*) FROM subscriber WHERE address_hash = ?", (Object) hash(victim)))
                .isZero();
    }

    @Test
    void anOrganizersNewsComeToNobodyWhoHasNotConfirmedThem() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).seeding();
        AFollower stranger = AFollower.speaking("ru").follow(petition.id());
        AFollower.at(stranger.address()).calling(Caller.inBrowser(organizer)).ask(petition.id());
        assertThat(organizes(stranger)).isFalse();
        send();
        assertThat(stranger.confirm(stranger.last()).status()).isEqualTo(200);
        assertThat(organizes(stranger)).isTrue();
    }

    @Test
    void whatIsWrittenInADraftReachesNoMailbox() {
        Person organizer = People.residentOf("KZ-62");
        Petition draft = APetition.aPetition().by(organizer).draft();
        AFollower follower = AFollower.speaking("kk").calling(Caller.inBrowser(organizer));
        follower.ask(draft.id());
        send();
        assertThat(follower.last().text()).contains("петиция ұйымдастырып").doesNotContain("дәрігер");
    }

    @Test
    void whoAsksForDeletionFollowsNothingAnyMore() {
        Caller caller = Caller.inBrowser(People.residentOf("KZ-62")).at(MailingReplica.address());
        AFollower follower = AFollower.speaking("ru").calling(caller).follow(PETITION.id());
        JsonNode forgotten = caller.delete("/api/v1/me/data").json();
        assertThat(forgotten.path("deleted").findValuesAsText("what")).contains("FOLLOWING");
        assertThat(subscribers()).doesNotContain(follower.address());
        assertThat(confirmed(follower)).isZero();
    }

    @Test
    void nobodyReadsAnAddressInTheDatabase() {
        AFollower follower = AFollower.speaking("ru").follow(PETITION.id());
        assertThat(Rows.ofTheProduct().everyCell().stream().map(String::new))
                .noneMatch(cell -> cell.contains(follower.address()));
    }

    @Test
    void withoutAMailServerFollowingByMailIsNotOffered() {
        assertThat(Caller.anonymous()
                        .at(MailingReplica.address())
                        .get("/api/v1/following/offer")
                        .json()
                        .path("byMail")
                        .asBoolean())
                .isTrue();
        try (var silent = kz.undeu.testing.Replica.with(java.util.Map.of("undeu.demo.enabled", false))) {
            Caller caller = Caller.anonymous().at(silent.address());
            assertThat(caller.get("/api/v1/following/offer")
                            .json()
                            .path("byMail")
                            .asBoolean(true))
                    .isFalse();
            assertThat(caller.post(
                                    "/api/v1/petitions/" + PETITION.id() + "/followers",
                                    "{\"address\": \"a@b.kz\", \"language\": \"ru\"}")
                            .code())
                    .isEqualTo("MAIL_NOT_OFFERED");
        }
    }

    private static void send() {
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(Product.clock().instant());
    }

    private static Caller.Answer post(String path, String json) {
        return Caller.anonymous().at(MailingReplica.address()).post(path, json);
    }

    private static byte[] hash(AFollower follower) {
        return MailingReplica.bean(Addresses.class)
                .hash(EmailAddress.parse(follower.address()).orElseThrow());
    }

    private static boolean organizes(AFollower follower) {
        return Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM follow f JOIN subscriber s ON s.id = f.subscriber"
                                        + " WHERE s.address_hash = ? AND f.organizer",
                                (Object) hash(follower))
                == 1;
    }

    private static long confirmed(AFollower follower) {
        return Rows.ofTheProduct()
                .number(
                        "SELECT COUNT(*) FROM follow f JOIN subscriber s ON s.id = f.subscriber"
                                + " WHERE s.address_hash = ? AND f.confirmed_at IS NOT NULL",
                        (Object) hash(follower));
    }

    private static List<String> subscribers() {
        return Rows.ofTheProduct().column("SELECT address FROM subscriber").stream()
                .map(String::new)
                .toList();
    }
}
