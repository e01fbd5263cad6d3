package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.AnAgencySystem.Mood;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators try channels with messages that are about no case. */
@ExtendWith(Product.class)
class TestingChannelsTest {

    private static final AnAgencySystem AGENCY = new AnAgencySystem("localhost");
    private static final MailServer MAIL = new MailServer();
    private static final String CHANNELS = "/api/v1/admin/agencies/akimat-27/channels";
    private static Replica replica;

    private final Caller admin = Caller.inBrowser(People.administrator()).at(replica.address());

    @BeforeAll
    static void start() {
        replica = DeliveringReplica.reaching(
                List.of(AGENCY),
                List.of(AGENCY),
                Map.of(
                        "undeu.mail.host", "localhost",
                        "undeu.mail.port", MAIL.port(),
                        "undeu.mail.security", "NONE",
                        "undeu.mail.from", "petitions@undeu.example"));
    }

    @AfterAll
    static void close() {
        replica.close();
        AGENCY.close();
        MAIL.close();
        DeliveringReplica.tidyUp();
    }

    @Test
    void aTestComesByTheSameWayIsMarkedAndKeptAndIsNoDelivery() {
        String path = "/tested";
        String channel = open("WEBHOOK", AGENCY.address(path));
        long deliveries = deliveries();
        JsonNode test = admin.postNothing(channel + "/test").json();
        assertThat(test.path("outcome").asText()).as(test.toString()).isEqualTo("TAKEN");
        assertThat(test.path("status").asInt()).isBetween(200, 299);
        assertThat(test.path("durationMillis").isNumber()).isTrue();

        assertThat(AGENCY.at(path)).singleElement().satisfies(webhook -> {
            assertThat(webhook.body()).contains("\"type\":\"undeu.test\"", "akimat-27");
            assertThat(webhook.id()).startsWith("test_");
            assertThat(webhook.headers().get("webhook-signature")).startsWith("v1a,");
        });
        AGENCY.behave(path, Mood.FAILS);
        assertThat(admin.postNothing(channel + "/test").json().path("outcome").asText())
                .isEqualTo("REFUSED");
        JsonNode kept = admin.get(channel + "/tests").json().path("items");
        assertThat(kept.findValuesAsText("outcome")).containsExactly("REFUSED", "TAKEN");
        assertThat(kept.get(0).path("by").asText()).isNotBlank();
        assertThat(deliveries()).isEqualTo(deliveries);
    }

    @Test
    void aMailSaysThatItIsATest() {
        String address = "test@akimat-27.example";
        String channel = open("EMAIL", address);
        assertThat(admin.postNothing(channel + "/test").json().path("outcome").asText())
                .isEqualTo("TAKEN");
        assertThat(MAIL.to(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.header("Message-ID")).startsWith("<test."));
    }

    @Test
    void whatMayNotBeReachedIsNotReachedByATestEither() {
        String inside = AGENCY.address("/inside");
        String channel = open("WEBHOOK", inside);
        Rows.ofTheProduct()
                .change(
                        "UPDATE channel SET address = ? WHERE address = ?",
                        inside.replace("localhost", "10.0.0.1"),
                        inside);
        assertThat(admin.postNothing(channel + "/test").json().path("outcome").asText())
                .isEqualTo("ADDRESS_FORBIDDEN");
    }

    @Test
    void thereAreOnlySoManyTestsInAWhile() {
        String channel = open("WEBHOOK", AGENCY.address("/many"));
        for (int i = 0; i < 5; i++) {
            assertThat(admin.postNothing(channel + "/test").status()).isEqualTo(200);
        }
        Answer refused = admin.postNothing(channel + "/test");
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(AGENCY.at("/many")).hasSize(5);
        Rows.ofTheProduct().change("UPDATE channel_test SET started_at = started_at - INTERVAL 11 MINUTE");
        assertThat(admin.postNothing(channel + "/test").status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorTests() {
        String channel = open("WEBHOOK", AGENCY.address("/others"));
        assertThat(Caller.inBrowser(People.officerOf("akimat-27"))
                        .postNothing(channel + "/test")
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(admin.postNothing(channel.replace("akimat-27", "akimat-31") + "/test")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private String open(String kind, String address) {
        Answer answer = admin.post(
                CHANNELS,
                "{\"kind\": \"%s\", \"address\": \"%s\", \"reason\": \"asked by letter\"}".formatted(kind, address));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String channel = CHANNELS + "/" + answer.json().at("/channel/id").asText();
        assertThat(admin.get(channel + "/history").json().at("/items/0/reason").asText())
                .isEqualTo("asked by letter");
        return channel;
    }

    private static long deliveries() {
        return Rows.ofTheProduct().number("SELECT COUNT(*) FROM delivery");
    }
}
