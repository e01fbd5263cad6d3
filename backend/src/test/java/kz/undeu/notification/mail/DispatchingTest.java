package kz.undeu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.notification.AFollower;
import kz.undeu.notification.MailingReplica;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.petition.update.Updating;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.MailServer.Mood;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails on their way through a real mail server that does not always behave. */
@ExtendWith(Product.class)
class DispatchingTest {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Person organizer = People.residentOf("KZ-62");
    private final Rows rows = Rows.ofTheProduct();

    @BeforeEach
    void nothingWaits() {
        MailingReplica.forgetTheRest();
    }

    @Test
    void aNoticeReachesEveryFollowerOnceHoweverManyReplicasSendAndHoweverOftenTheyLook() {
        Petition petition = petition();
        List<AFollower> followers = List.of(
                AFollower.speaking("kk").follow(petition.id()),
                AFollower.speaking("ru").follow(petition.id()),
                AFollower.speaking("en").follow(petition.id()));
        tellNews(petition, "Новость");
        try (Replica other = MailingReplica.another()) {
            other.bean(PinnedClock.class).set(settled());
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> MailingReplica.send(settled())),
                            CompletableFuture.runAsync(
                                    () -> other.bean(Dispatching.class).dispatchDue(settled())))
                    .join();
            // Whoever had no lease looks again.
            MailingReplica.send(settled());
        }
        MailingReplica.tell(settled());
        MailingReplica.send(settled().plus(Duration.ofDays(2)));
        assertThat(followers)
                .allSatisfy(follower -> assertThat(follower.mails()).hasSize(2));
        assertThat(followers.get(0).last().subject()).startsWith("Ұйымдастырушының жаңалығы");
        assertThat(followers.get(2).last().subject()).startsWith("News from the organizer");
    }

    @Test
    void whatHappensTogetherComesInOneMailAndAnHourLiesBetweenTwo() {
        Petition petition = petition();
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "Новость");
        APetition.sign(petition, 49);
        close(petition, ClosedBecause.WITHDRAWN);
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(settled());
        assertThat(follower.mails()).hasSize(2);
        assertThat(follower.last().subject()).isEqualTo("Новости петиций, за которыми вы следите");
        assertThat(follower.last().text())
                .contains("Новость от организатора: Новость", "вышла в открытый список", "Организатор отозвал петицию");

        Petition second = petition();
        follower.follow(second.id());
        tellNews(second, "Ещё");
        MailingReplica.send(settled());
        assertThat(follower.mails()).hasSize(3);
        MailingReplica.send(settled().plus(Duration.ofHours(1)));
        assertThat(follower.mails()).hasSize(4);
    }

    @Test
    void aFollowerChoosesHowOftenAndInWhichLanguage() {
        Petition petition = petition();
        AFollower daily = AFollower.speaking("ru").follow(petition.id());
        AFollower important = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "Новость");
        MailingReplica.send(settled());
        assertThat(daily.prefer(daily.last(), "DAILY", "en").json().path("pace").asText())
                .isEqualTo("DAILY");
        important.prefer(important.last(), "IMPORTANT", "kk");

        Product.clock().pass(Duration.ofHours(2));
        APetition.sign(petition, 49);
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(settled());
        assertThat(daily.mails()).hasSize(2);
        assertThat(important.mails()).hasSize(2);
        close(petition, ClosedBecause.TERM_ENDED);
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(settled());
        assertThat(important.mails()).hasSize(3);
        assertThat(important.last().text()).contains("петиция жай өтініш ретінде қаралады");

        // Nine in the morning in Almaty.
        Instant morning = Instant.parse("2026-11-24T04:00:00Z");
        MailingReplica.send(morning.minusSeconds(1));
        assertThat(daily.mails()).hasSize(2);
        MailingReplica.send(morning);
        assertThat(daily.mails()).hasSize(3);
        assertThat(daily.last().text()).contains("The petition is listed", "handled as an ordinary appeal");
    }

    @Test
    void oneClickEndsFollowingFromAnywhereAndAScannerThatOnlyLooksEndsNothing() {
        Petition petition = petition();
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "Новость");
        MailingReplica.send(settled());
        MailServer.Mail mail = follower.last();
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String header = mail.header("List-Unsubscribe").replaceAll("\\s", "");
        String path = URI.create(header.substring(1, header.length() - 1)).getPath();
        Caller stranger = Caller.withCookieOnly(organizer)
                .at(MailingReplica.address())
                .with("Origin", "https://mail.example")
                .with("Sec-Fetch-Site", "cross-site");

        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertThat(stranger.call("HEAD", path).status()).isEqualTo(200);
        assertThat(follower.preferences(mail).json().path("following")).hasSize(1);

        Product.clock().pass(Duration.ofDays(3));
        tellNews(petition, "Ещё одна");
        byte[] form = "List-Unsubscribe=One-Click".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String type = "application/x-www-form-urlencoded";
        assertThat(stranger.postBytes(path, form, type).status()).isEqualTo(204);
        assertThat(stranger.postBytes(path, form, type).status()).isEqualTo(204);
        MailingReplica.send(settled());
        assertThat(follower.mails()).hasSize(2);
        // The address followed nothing else, so it is gone.
        assertThat(follower.preferences(mail).code()).isEqualTo("LINK_INVALID");
    }

    @Test
    void aMailSaysWhatMailProgramsNeedAndCarriesNothingFromElsewhere() throws Exception {
        Petition petition = petition();
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "Новость");
        MailingReplica.send(settled());
        MailServer.Mail mail = follower.last();
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Precedence")).isEqualTo("bulk");
        assertThat(mail.header("List-Id")).isEqualTo("<" + petition.id() + ".following.localhost>");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@undeu\\.example>");
        assertThat(mail.message().getSentDate()).isNotNull();
        assertThat(mail.header("From")).isEqualTo("Undeu <petitions@undeu.example>");
        assertThat(mail.html())
                .contains("lang=\"ru\"", "/ru/petitions/" + petition.id())
                .doesNotContain("<img", "<script", "<link", "url(", "@import", "xmlns", "th:text");
        assertThat(mail.text()).doesNotContain("[(", "th:each");
    }

    @Test
    void hostileTitlesStayWordsInTheHtmlAndCannotAddAHeader() {
        String hostile = "<script>alert(1)</script> & \"кавычки\"";
        Petition petition = APetition.aPetition().by(organizer).titled(hostile).seeding();
        // As titles could be before they had to be one line.
        assertThat(Rows.ofTheProduct()
                        .change(
                                "UPDATE petition_text SET title = ? WHERE petition = ? AND language = 'ru'",
                                hostile + "\n Bcc: victim@mail.example",
                                petition.id().value()))
                .isEqualTo(1);
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "<img src=x onerror=alert(1)> ${7*7} [[${subject}]]");
        MailingReplica.send(settled());
        MailServer.Mail mail = follower.last();
        assertThat(mail.html())
                .contains("&lt;script&gt;", "&lt;img src=x", "${7*7}", "[[${subject}]]")
                .doesNotContain("<script", "<img");
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.text()).contains("<img src=x onerror=alert(1)> ${7*7} [[${subject}]]");
    }

    @Test
    void whatTheServerRefusesForNowIsTriedAgainLaterAndArrivesOnce() {
        AFollower follower = follower();
        MailingReplica.server().behave(Mood.LATER, Mood.LATER);
        MailingReplica.send(settled());
        assertThat(follower.mails()).hasSize(1);
        // Between two minutes and a fifth more or less.
        MailingReplica.send(settled().plus(Duration.ofMinutes(1)));
        assertThat(follower.mails()).hasSize(1);
        MailingReplica.send(settled().plus(Duration.ofMinutes(3)));
        MailingReplica.send(settled().plus(Duration.ofMinutes(15)));
        assertThat(follower.mails()).hasSize(2);
        MailingReplica.send(settled().plus(Duration.ofDays(1)));
        assertThat(follower.mails()).hasSize(2);
    }

    @Test
    void aMailWhoseAnswerWasLostComesAgainWithTheSameIdAndTheSameContent() {
        for (Mood mood : List.of(Mood.DROPS_AFTER_DATA, Mood.HANGS)) {
            AFollower follower = follower();
            MailingReplica.server().behave(mood);
            MailingReplica.send(settled());
            assertThat(follower.mails()).hasSize(2);
            MailingReplica.send(settled().plus(Duration.ofMinutes(3)));
            assertThat(follower.mails()).hasSize(3);
            MailServer.Mail lost = follower.mails().get(1);
            MailServer.Mail again = follower.mails().get(2);
            assertThat(again.header("Message-ID")).isEqualTo(lost.header("Message-ID"));
            assertThat(again.header("Date")).isEqualTo(lost.header("Date"));
            assertThat(again.html()).isEqualTo(lost.html());
        }
    }

    @Test
    void aReplicaThatDiesWhileItSendsLeavesTheMailToTheNext() {
        AFollower follower = follower();
        // As after taking it and before sending it.
        Rows.ofTheProduct()
                .change(
                        "UPDATE mail SET collecting = NULL, attempts = 1, due_at = TIMESTAMPADD(MINUTE, 10, ?)",
                        java.sql.Timestamp.from(settled()));
        MailingReplica.send(settled());
        assertThat(follower.mails()).hasSize(1);
        MailingReplica.send(settled().plus(Duration.ofMinutes(10)));
        assertThat(follower.mails()).hasSize(2);
    }

    @Test
    void anAddressThatDoesNotExistIsForgottenAfterThreeMailsAndAMailRefusedForItsContentIsNot() {
        Petition petition = petition();
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        List<Mood> moods =
                List.of(Mood.NO_SUCH_ADDRESS, Mood.NOT_THIS_MAIL, Mood.NO_SUCH_ADDRESS, Mood.NO_SUCH_ADDRESS);
        long before = subscribers();
        for (Mood mood : moods) {
            assertThat(subscribers()).isEqualTo(before);
            Product.clock().pass(Duration.ofDays(3));
            tellNews(petition, "Новость");
            MailingReplica.server().behave(mood);
            MailingReplica.send(settled());
        }
        assertThat(subscribers()).isEqualTo(before - 1);
        assertThat(follower.mails()).hasSize(1);
    }

    @Test
    void aMailServerThatIsDownLosesNothing() {
        AFollower follower = follower();
        MailServer server = MailingReplica.server();
        try (Replica lost = Replica.with(java.util.Map.of(
                "undeu.mail.host", "localhost",
                "undeu.mail.port", freePort(),
                "undeu.mail.security", "NONE",
                "undeu.mail.from", "petitions@undeu.example",
                "undeu.mail.delay", "1d",
                "undeu.notices.delay", "1d"))) {
            lost.bean(Dispatching.class).dispatchDue(settled());
        }
        assertThat(server.to(follower.address())).hasSize(1);
        rows.change("UPDATE lease SET held_until = '2000-01-01' WHERE name = 'mail'");
        MailingReplica.send(settled().plus(Duration.ofMinutes(1)));
        assertThat(follower.mails()).hasSize(2);
    }

    @Test
    void internationalAddressesGetMailWhereTheServerCanAndOthersAreNotHeldUp() {
        Petition petition = petition();
        AFollower domain = AFollower.at("aigul" + System.nanoTime() + "@почта.рф");
        domain.ask(petition.id());
        MailingReplica.send(Product.clock().instant());
        String ascii = domain.address().replace("почта.рф", "xn--80a1acny.xn--p1ai");
        assertThat(MailingReplica.server().to(ascii)).hasSize(1);
    }

    @Test
    void whatAThresholdAsksOfRegionsIsToldBesidesItsNumber() {
        Petition wide = APetition.aPetition().openForSigning();
        Petition plain = APetition.aPetition().openForSigning();
        for (Petition petition : List.of(wide, plain)) {
            rows.change(
                    "UPDATE threshold SET required = 100 WHERE petition = ? AND tier = 1",
                    petition.id().value());
        }
        rows.change(
                "UPDATE threshold SET spread_percent = 0.5, spread_regions = 5 WHERE petition = ? AND tier = 1",
                wide.id().value());
        AFollower kazakh = AFollower.speaking("kk").follow(wide.id());
        AFollower russian = AFollower.speaking("ru").follow(wide.id());
        AFollower english = AFollower.speaking("en").follow(wide.id());
        AFollower other = AFollower.speaking("ru").follow(plain.id());
        Product.clock().pass(Duration.ofHours(2));
        for (Petition petition : List.of(wide, plain)) {
            APetition.sign(petition, 1);
        }
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(settled());
        assertThat(kazakh.last().text())
                .contains("Меже: 100.", "Оған қоса кемінде 5 өңірде халықтың 0,5 пайызы қол қоюы керек.");
        assertThat(russian.last().text())
                .contains("Порог: 100.", "Кроме того, нужны подписи 0,5 % населения не менее чем в 5 регионах.");
        assertThat(english.last().text())
                .contains("Threshold: 100.", "Also needed: 0.5% of the population in at least 5 regions.");
        assertThat(other.last().text()).contains("Порог: 100.").doesNotContain("регион");
    }

    private AFollower follower() {
        Petition petition = petition();
        AFollower follower = AFollower.speaking("ru").follow(petition.id());
        tellNews(petition, "Новость");
        return follower;
    }

    private Petition petition() {
        return APetition.aPetition().by(organizer).seeding();
    }

    private void tellNews(Petition petition, String title) {
        Instant at = Product.clock().instant();
        Product.bean(Updating.class)
                .publish(
                        petition.id(),
                        organizer,
                        new LocalizedText(null, title, null),
                        new LocalizedText(null, "Первый абзац.\n\n- пункт", null),
                        at);
        MailingReplica.tell(at);
    }

    private static void close(Petition petition, ClosedBecause because) {
        Product.bean(Closing.class)
                .close(petition.id(), because, null, Product.clock().instant());
    }

    private static Instant settled() {
        return Product.clock().instant().plus(SETTLED);
    }

    private static long subscribers() {
        return Rows.ofTheProduct().number("SELECT COUNT(*) FROM subscriber");
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
