package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.clock.TellingDeadlines;
import kz.undeu.escalation.rating.AnInadequateAnswer;
import kz.undeu.escalation.route.AReturn;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.AnAgencySystem.Mood;
import kz.undeu.testing.Caller;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.MailServer.Mail;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Agencies hear of deadlines by the same channels as of dossiers. */
@ExtendWith(Product.class)
class NoticeDeliveryTest {

    private static final AnAgencySystem SYSTEM = new AnAgencySystem("localhost");
    private static final MailServer SERVER = new MailServer();
    private static final String AGENCY = "akimat-39";
    private static final String ADDRESS = "kense@akimat-39.example";
    private static final String SUPERVISOR_ADDRESS = "kense@government.example";
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T04:00:00Z");
    private static Replica replica;

    private final Caller admin = Caller.inBrowser(People.administrator());
    private final TellingDeadlines telling = Product.bean(TellingDeadlines.class);

    @BeforeAll
    static void start() {
        replica = DeliveringReplica.reaching(
                List.of(SYSTEM),
                List.of(SYSTEM),
                Map.of(
                        "undeu.mail.host", "localhost",
                        "undeu.mail.port", SERVER.port(),
                        "undeu.mail.security", "NONE",
                        "undeu.mail.from", "petitions@undeu.example",
                        "undeu.mail.timeout", "1s"));
        open(AGENCY, "WEBHOOK", SYSTEM.address("/clock"));
        open(AGENCY, "EMAIL", ADDRESS);
        open("government", "EMAIL", SUPERVISOR_ADDRESS);
    }

    @AfterAll
    static void close() {
        replica.close();
        SYSTEM.close();
        SERVER.close();
        DeliveringReplica.tidyUp();
    }

    @Test
    void anAgencyIsRemindedAndItsSupervisorHearsOfWhatItMissed() throws IOException {
        String id = AForwardedPetition.to("KZ-39");
        telling.tellDue(WEDNESDAY);
        SYSTEM.behave("/clock", Mood.FAILS);
        deliver(WEDNESDAY);
        deliver(WEDNESDAY.plusSeconds(60));
        JsonNode reminder = webhook(id, "escalation.reminder");
        assertThat(reminder.path("timestamp").asText()).isEqualTo("2026-11-25T04:00:00Z");
        assertThat(reminder.at("/data/agency").asText()).isEqualTo(AGENCY);
        assertThat(reminder.at("/data/awaiting").asText()).isEqualTo("REGISTRATION");
        assertThat(reminder.at("/data/dueOn").asText()).isEqualTo("2026-11-26");
        Mail reminded = mail(ADDRESS, id);
        assertThat(reminded.subject()).contains("Мерзім жақындады", "Приближается срок");
        assertThat(reminded.header("Message-ID")).startsWith("<deadline.");
        assertThat(reminded.text())
                .contains(
                        "Петицияны тіркеудің соңғы күні: 2026 ж. 26 қараша",
                        "Последний день для регистрации петиции: 26 ноября 2026 года.",
                        "/kk/agency/" + id,
                        "/ru/agency/" + id);
        assertThat(SERVER.to(SUPERVISOR_ADDRESS))
                .noneMatch(mail -> mail.subject().contains(id));

        telling.tellDue(FRIDAY);
        deliver(FRIDAY);
        assertThat(mail(SUPERVISOR_ADDRESS, id).text())
                .contains("Он не зарегистрировал петицию в срок", "/kk/agency/supervised", "/ru/agency/supervised");
        assertThat(abouts(id)).containsExactlyInAnyOrder("REMINDER", "REMINDER", "OVERDUE");
    }

    @Test
    void anAgencyHearsThatItsAnswerCameBack() throws IOException {
        String id = AnInadequateAnswer.returnedTo("KZ-39", AGENCY);
        deliver(Product.clock().instant());
        JsonNode returned = webhook(id, "escalation.answer_returned");
        assertThat(returned.at("/data/awaiting").asText()).isEqualTo("RESPONSE");
        assertThat(returned.at("/data/dueOn").asText()).isEqualTo("2026-12-14");
        assertThat(mail(ADDRESS, id).text())
                .contains("Модератор публично вернул ответ", "Жаңа жауап берудің соңғы күні", "/kk/agency/" + id);
        assertThat(abouts(id)).containsExactly("ANSWER_RETURNED", "ANSWER_RETURNED");
    }

    /** A reminder is for whoever has the case; that a deadline was missed stays true. */
    @Test
    void whatAnAgencyNeedNotDoAnyMoreIsNotSentAndWhatItMissedIs() {
        String id = AForwardedPetition.to("KZ-39");
        telling.tellDue(WEDNESDAY);
        telling.tellDue(FRIDAY);
        Product.clock().set(FRIDAY);
        AReturn.moves(id, AGENCY, "maslikhat-39");
        deliver(FRIDAY);
        assertThat(SERVER.to(ADDRESS)).noneMatch(mail -> mail.subject().contains(id));
        assertThat(SYSTEM.at("/clock")).noneMatch(webhook -> webhook.body().contains(id));
        assertThat(mail(SUPERVISOR_ADDRESS, id).text()).contains("Он не зарегистрировал петицию в срок");
        assertThat(abouts(id)).containsExactly("OVERDUE");
    }

    /** What the deliveries that arrived were about. */
    private List<String> abouts(String id) {
        JsonNode all = admin.get("/api/v1/admin/deliveries?state=DELIVERED&limit=100")
                .json()
                .path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(delivery -> delivery.path("escalation").asText().equals(id))
                .map(delivery -> delivery.path("about").asText())
                .toList();
    }

    private static JsonNode webhook(String id, String type) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode last = null;
        for (AnAgencySystem.Webhook webhook : SYSTEM.at("/clock")) {
            JsonNode body = json.readTree(webhook.body());
            if (body.at("/data/escalation").asText().equals(id)
                    && body.path("type").asText().equals(type)) {
                last = body;
            }
        }
        assertThat(last).as(type).isNotNull();
        return last;
    }

    private static Mail mail(String address, String id) {
        List<Mail> mails = SERVER.to(address).stream()
                .filter(mail -> mail.subject().contains(id))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static void open(String agency, String kind, String address) {
        assertThat(Caller.inBrowser(People.administrator())
                        .at(replica.address())
                        .post(
                                "/api/v1/admin/agencies/" + agency + "/channels",
                                "{\"reason\": \"a letter\", \"kind\": \"" + kind + "\", \"address\": \"" + address
                                        + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private static void deliver(Instant at) {
        replica.bean(DeliveryJob.class).deliverDue(at);
    }
}
