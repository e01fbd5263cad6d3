package kz.undeu.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class AThousandCrossTwoTiersStoryTest {

    private static final int THREADS = 1_000;

    /** More than the two percent of the region's people that its maslikhat is asked for. */
    private static final int SIGNATURES_OF_EACH = 5;

    @Test
    void aThousandThreadsThatCrossBothTiersAtOnceMakeOneEscalationOfEach() throws InterruptedException {
        Petition petition = APetition.aPetition().in("KZ-62").openForSigning();
        List<Person> people = IntStream.range(0, THREADS * SIGNATURES_OF_EACH)
                .mapToObj(i -> People.residentOf("KZ-62"))
                .toList();
        CountDownLatch ready = new CountDownLatch(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> signing = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(
                            () -> {
                                ready.countDown();
                                await(go);
                                people.subList(thread * SIGNATURES_OF_EACH, (thread + 1) * SIGNATURES_OF_EACH)
                                        .forEach(person -> APetition.signing(petition, person)
                                                .join());
                            },
                            threads))
                    .toList();
            ready.await();
            go.countDown();
            CompletableFuture.allOf(signing.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());
        Escalations escalations = Product.bean(Escalations.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        escalations.findByPetitionOrderByTier(petition.id()).size() == 2);
        assertThat(escalations.findByPetitionOrderByTier(petition.id()))
                .extracting(Escalation::tier, Escalation::agency)
                .containsExactly(tuple(1, "akimat-62"), tuple(2, "maslikhat-62"));
        Rows rows = Rows.ofTheProduct();
        assertThat(rows.number(
                        "SELECT signed - withdrawn - invalidated FROM tally WHERE petition = ?",
                        petition.id().value()))
                .isEqualTo(50 + THREADS * SIGNATURES_OF_EACH);
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM threshold WHERE petition = ? AND reached_event_index = required - 1",
                        petition.id().value()))
                .as("each by the signature that reached it")
                .isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
