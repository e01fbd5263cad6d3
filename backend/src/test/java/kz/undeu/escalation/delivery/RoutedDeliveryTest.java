package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.escalation.route.AReturn;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.AnAgencySystem.Mood;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is routed on is sent to the agency that has it, and to no other any more. */
@ExtendWith(Product.class)
class RoutedDeliveryTest {

    private static final AnAgencySystem SYSTEM = new AnAgencySystem("localhost");
    private static final String OLD = "akimat-27";
    private static final String NEW = "maslikhat-27";
    private static Replica replica;

    private final Caller admin = Caller.inBrowser(People.administrator());
    private final DeliveryRows rows = Product.bean(DeliveryRows.class);
    private final DeliveryJob job = replica.bean(DeliveryJob.class);

    @BeforeAll
    static void start() {
        // What tests before left due would be taken before ours.
        DeliveringReplica.tidyUp();
        replica = DeliveringReplica.reaching(List.of(SYSTEM), List.of(SYSTEM), Map.of());
        open(OLD, "/old");
        open(NEW, "/new");
    }

    @AfterAll
    static void close() {
        replica.close();
        SYSTEM.close();
        DeliveringReplica.tidyUp();
    }

    @Test
    void theOldAgencyIsSentNothingMoreAndTheNewOneItsOwnAlsoWhenItComesBack() throws IOException {
        SYSTEM.behave("/old", Collections.nCopies(2, Mood.FAILS).toArray(Mood[]::new));
        EscalationId id = made();
        job.deliverDue(now());
        Product.clock().pass(Duration.ofMinutes(1));
        job.deliverDue(now());
        assertThat(SYSTEM.at("/old")).hasSize(2);
        Delivery first = rows.of(id).get(0);
        assertThat(first.state()).isEqualTo(DeliveryState.PENDING);

        AReturn.moves(id.toString(), OLD, NEW);
        assertThat(state(first)).isEqualTo(DeliveryState.ENDED);
        job.deliverDue(now().plus(Duration.ofDays(5)));
        assertThat(SYSTEM.at("/old")).hasSize(2);
        assertThat(admin.postNothing("/api/v1/admin/deliveries/" + first.id() + "/redrive")
                        .code())
                .isEqualTo("DELIVERY_NOT_DEAD");

        Product.clock().pass(Duration.ofDays(1));
        ADossier.of(id);
        job.deliverDue(now());
        JsonNode body = body("/new", 0);
        assertThat(body.at("/data/agency").asText()).isEqualTo(NEW);
        assertThat(body.at("/data/registrationDueOn").asText()).isEqualTo("2026-11-26");
        JsonNode seen = Caller.inBrowser(People.officerOf(NEW))
                .get("/api/v1/agency/escalations/" + id + "/deliveries")
                .json()
                .path("items");
        assertThat(seen).hasSize(1);
        assertThat(seen.at("/0/state").asText()).isEqualTo("DELIVERED");
        assertThat(admin.get("/api/v1/agency/escalations/" + id + "/deliveries")
                        .json()
                        .path("items"))
                .hasSize(2);

        AReturn.moves(id.toString(), NEW, OLD);
        ADossier.of(id);
        job.deliverDue(now());
        assertThat(SYSTEM.at("/old")).hasSize(3);
        assertThat(body("/old", 2).at("/data/registrationDueOn").asText()).isEqualTo("2026-11-27");
        assertThat(SYSTEM.at("/old").get(2).id()).isNotEqualTo("msg_" + first.id());
        assertThat(rows.of(id))
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(DeliveryState.ENDED, DeliveryState.DELIVERED, DeliveryState.DELIVERED);
    }

    /** Taken before a moderator decided, sent after: the facts of the new agency are not for the old one. */
    @Test
    void whatIsUnderWayWhileTheCaseGoesOnIsNotSent() {
        EscalationId id = made();
        DeliveryRows.Taken taken = rows.take(now(), DeliveryJob.TAKEN).orElseThrow();
        assertThat(taken.delivery().escalation()).isEqualTo(id);
        AReturn.moves(id.toString(), OLD, NEW);
        int before = SYSTEM.at("/old").size();
        replica.bean(Attempting.class).attempt(taken, now());
        assertThat(SYSTEM.at("/old")).hasSize(before);
        assertThat(state(taken.delivery())).isEqualTo(DeliveryState.ENDED);
        assertThat(rows.attempts(taken.delivery().id()))
                .extracting(AttemptView::outcome)
                .containsExactly(AttemptOutcome.HANDED_ON);
    }

    private DeliveryState state(Delivery delivery) {
        return rows.find(delivery.id()).orElseThrow().state();
    }

    private static JsonNode body(String path, int index) throws IOException {
        return new ObjectMapper().readTree(SYSTEM.at(path).get(index).body());
    }

    private static EscalationId made() {
        EscalationId id = EscalationId.parse(AForwardedPetition.to("KZ-27"));
        ADossier.of(id);
        return id;
    }

    private static void open(String agency, String path) {
        Answer answer = Caller.inBrowser(People.administrator())
                .at(replica.address())
                .post(
                        "/api/v1/admin/agencies/" + agency + "/channels",
                        "{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"" + SYSTEM.address(path)
                                + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}
