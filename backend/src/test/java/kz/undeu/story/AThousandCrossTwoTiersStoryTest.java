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

    @Test
    void aThousandThreadsThatCrossBothTiersAtOnceMakeOneEscalationOfEach() throws InterruptedException {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        // The thousands that the law asks for are not needed to cross in a rush.
        Rows rows = Rows.ofTheProduct();
        rows.change(
                "UPDATE threshold SET required = 300 * tier WHERE petition = ?",
                petition.id().value());
        List<Person> people = IntStream.range(0, THREADS)
                .mapToObj(i -> People.residentOf("KZ-39"))
                .toList();
        CountDownLatch ready = new CountDownLatch(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> signing = people.stream()
                    .map(person -> CompletableFuture.runAsync(
                            () -> {
                                ready.countDown();
                                await(go);
                                APetition.signing(petition, person).join();
                            },
                            threads))
                    .toList();
            ready.await();
            go.countDown();
            CompletableFuture.allOf(signing.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> Product.bean(OutboxRelay.class)
                                .handOn(Product.clock().instant())))
                        .toArray(CompletableFuture[]::new))
                .join();
        Escalations escalations = Product.bean(Escalations.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        escalations.findByPetitionOrderByTier(petition.id()).size() == 2);
        assertThat(escalations.findByPetitionOrderByTier(petition.id()))
                .extracting(Escalation::tier, Escalation::agency)
                .containsExactly(tuple(1, "akimat-39"), tuple(2, "maslikhat-39"));
        assertThat(rows.number(
                        "SELECT signed - withdrawn - invalidated FROM tally WHERE petition = ?",
                        petition.id().value()))
                .isEqualTo(50 + THREADS);
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM threshold WHERE petition = ? AND reached_event_index IN (299, 599)",
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
