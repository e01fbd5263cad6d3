package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.dossier.TheDossierJob;
import kz.undeu.identity.Person;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.outbox.Step;
import kz.undeu.petition.Petition;
import kz.undeu.signature.Signing;
import kz.undeu.signature.Tallies;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.APetition;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;
import kz.undeu.transparency.APublishedLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process is killed, truly, at each step from the signature that reaches the threshold to the recorded delivery, and another
 * goes on: there is one escalation, one dossier, one delivery and one registration.
 */
@ExtendWith(Product.class)
class KilledOnTheWayTest {

    private static final int ULYTAU_REQUIRED = 2_190;
    private static final String PATH = "/registry";
    private static final AnAgencySystem AGENCY = new AnAgencySystem("localhost");
    private static Replica one;
    private static Replica other;

    private final Escalations escalations = Product.bean(Escalations.class);
    private final Rows rows = Rows.ofTheProduct();

    @BeforeAll
    static void start() {
        // Cases of earlier tests whose dossiers nobody has asked for would come first, a page at a time.
        Rows.ofTheProduct().change("UPDATE escalation SET has_dossier = TRUE");
        one = Replica.with(properties());
        other = Replica.with(properties());
        Caller.inBrowser(People.administrator())
                .at(other.address())
                .post(
                        "/api/v1/admin/agencies/akimat-62/channels",
                        "{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"" + AGENCY.address(PATH)
                                + "\"}");
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
        AGENCY.close();
        DeliveringReplica.tidyUp();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whereverTheProcessIsKilledThePetitionIsRegisteredOnce(Step step) throws Exception {
        AMachine machine = AMachine.of("akimat-62");
        List<String> answers = new ArrayList<>();
        Petition petition = APetition.aPetition().openForSigning();
        AGENCY.onTaking(PATH, webhook -> {
            // The dossiers of other tests go to this agency too.
            if (isOf(petition, webhook)) {
                answers.add(register(machine, webhook));
            }
        });
        APetition.sign(petition, ULYTAU_REQUIRED - 50 - 1);
        Person last = People.residentOf("KZ-62");
        // Later than the relay of the product that all tests share, so that nobody but these two hands on.
        Instant at = now().plus(Duration.ofHours(1));
        int exit = DyingReplica.die(properties(), step, petition, last, at);
        assertThat(exit).as("killed at " + step).isEqualTo(SuddenEnd.KILLED);
        int before = received(petition).size();

        // The time of what the dead process had taken is over.
        rows.change("UPDATE lease SET held_until = NOW(6)");
        Instant later = at.plus(DeliveryJob.TAKEN).plusSeconds(1);
        walk(other, petition, last, later);
        walk(other, petition, last, later.plus(Duration.ofDays(1)));

        List<Escalation> made = escalations.findByPetitionOrderByTier(petition.id());
        assertThat(made).hasSize(1);
        assertThat(made.get(0).registrationNumber()).isEqualTo("ЗТ-1");
        assertThat(deliveries(petition))
                .hasSize(1)
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.DELIVERED);
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM dossier WHERE escalation = ? AND made_at IS NOT NULL",
                        made.get(0).id().toString()))
                .isEqualTo(1);
        boolean hadLeft = step == Step.DELIVERY_SENT || step == Step.DELIVERY_RECORDED;
        assertThat(before).isEqualTo(hadLeft ? 1 : 0);
        assertThat(received(petition))
                .hasSize(before + 1)
                .extracting(AnAgencySystem.Webhook::id)
                .containsOnly("msg_" + deliveries(petition).get(0).id());
        assertThat(answers).containsExactlyElementsOf(hadLeft ? List.of("200", "409") : List.of("200"));
        assertThat(Product.bean(Tallies.class)
                        .findByPetition(petition.id())
                        .orElseThrow()
                        .inForce())
                .isEqualTo(ULYTAU_REQUIRED);
    }

    @Test
    void twoReplicasAtOnceMakeAndSendEverythingOnce() {
        AGENCY.onTaking(PATH, webhook -> {});
        List<Petition> petitions = new ArrayList<>();
        Instant at = now().plus(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            Petition petition = APetition.aPetition().openForSigning();
            APetition.sign(petition, ULYTAU_REQUIRED - 50 - 1);
            one.bean(Signing.class)
                    .sign(petition.id(), People.residentOf("KZ-62"), wish(petition), at)
                    .join();
            petitions.add(petition);
        }
        both(replica -> replica.bean(OutboxRelay.class).handOn(at));
        petitions.forEach(petition -> APublishedLog.of(petition.id()));
        both(replica -> TheDossierJob.of(replica, at));
        // One of them may have found the other at it.
        TheDossierJob.of(one, at);
        both(replica -> deliver(replica, at));
        for (Petition petition : petitions) {
            assertThat(escalations.findByPetitionOrderByTier(petition.id())).hasSize(1);
            assertThat(deliveries(petition)).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
            assertThat(received(petition)).hasSize(1);
        }
    }

    /** All steps from the last signature to the delivery. */
    private static void walk(Replica replica, Petition petition, Person last, Instant at) {
        replica.bean(Signing.class)
                .sign(petition.id(), last, wish(petition), at)
                .join();
        replica.bean(OutboxRelay.class).handOn(at);
        APublishedLog.of(petition.id());
        TheDossierJob.of(replica, at);
        deliver(replica, at);
    }

    private static Map<String, Object> properties() {
        // The first request of a process that has just started takes long on a busy machine; none is to run out of
        // time.
        return DeliveringReplica.properties(
                List.of(AGENCY), List.of(AGENCY), Map.of("undeu.demo.content", false, "undeu.delivery.whole", "30s"));
    }

    private List<Delivery> deliveries(Petition petition) {
        return escalations.findByPetitionOrderByTier(petition.id()).stream()
                .flatMap(made -> Product.bean(DeliveryRows.class).of(made.id()).stream())
                .toList();
    }

    private List<AnAgencySystem.Webhook> received(Petition petition) {
        return AGENCY.at(PATH).stream()
                .filter(webhook -> isOf(petition, webhook))
                .toList();
    }

    private static boolean isOf(Petition petition, AnAgencySystem.Webhook webhook) {
        return webhook.body().contains(petition.id().value());
    }

    private static String register(AMachine machine, AnAgencySystem.Webhook webhook) {
        try {
            String id = new ObjectMapper()
                    .readTree(webhook.body())
                    .at("/data/escalation")
                    .asText();
            return String.valueOf(machine.caller()
                    .post("/api/v1/agency/escalations/" + id + "/registration", "{\"number\": \"ЗТ-1\"}")
                    .status());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signing.Wish wish(Petition petition) {
        return Signing.Wish.silent(petition.textSha256().hex());
    }

    private static Instant now() {
        return Product.clock().instant();
    }

    private static void deliver(Replica replica, Instant at) {
        replica.bean(DeliveryJob.class).deliverDue(at);
    }

    private void both(Consumer<Replica> work) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> work.accept(one), two),
                        CompletableFuture.runAsync(() -> work.accept(other), two))
                .join();
        two.shutdown();
    }
}
