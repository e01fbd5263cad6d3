package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a database that writes when the test says so. */
class BatchWriterTest {

    private static final PetitionId HOT = new PetitionId("hhhhhhhhhh");
    private static final PetitionId QUIET = new PetitionId("qqqqqqqqqq");
    private static final PetitionId CALM = new PetitionId("cccccccccc");
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private final HeldDatabase database = new HeldDatabase();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private BatchWriter writer;

    @AfterEach
    void close() {
        database.letGo();
        writer.close();
    }

    @Test
    void aHotPetitionTakesTurnsWithTheOthersHoweverManyWaitForIt() {
        writer = writer(2, 1_000);
        List<TallyRequest> hot = submit(HOT, 1);
        database.awaitFirst();
        hot.addAll(submit(HOT, 20));
        submit(QUIET, 1);
        submit(CALM, 3);
        database.letGo();
        join(hot);

        // Each gets one batch a round, in the order in which they came.
        assertThat(database.written().subList(0, 6)).containsExactly(HOT, QUIET, CALM, HOT, CALM, HOT);
    }

    @Test
    void aFullLineOfOnePetitionLeavesRoomForTheOthers() {
        writer = writer(2, 100);
        submit(HOT, 1);
        database.awaitFirst();
        // One is being written; of the 99 places left it may take half.
        int taken = submitUntilBusy(HOT, 100);
        assertThat(taken).isEqualTo(50);
        int quiet = submitUntilBusy(QUIET, 100);
        assertThat(quiet).isBetween(24, 26);
        assertThat(submitUntilBusy(CALM, 5)).isEqualTo(5);
    }

    @Test
    void whenTheQueueIsFullTheNextIsRefusedAtOnceAndToldWhenToComeBack() {
        writer = writer(1, 3);
        submit(HOT, 1);
        database.awaitFirst();
        submit(QUIET, 1);
        submit(CALM, 1);
        assertThat(writer.waiting()).isEqualTo(3);
        assertThat(meters.get("undeu.signing.waiting").gauge().value()).isEqualTo(3);
        assertThat(refused("queue")).isZero();

        TallyRequest tooMany = request();
        assertThatThrownBy(() -> writer.submit(QUIET, tooMany))
                .hasMessage("BUSY")
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.retryAfter()).isPositive());
        assertThat(tooMany.outcome()).isNotDone();
        assertThat(writer.waiting()).isEqualTo(3);
    }

    @Test
    void whatWaitsIsWrittenTogetherWhenItsTurnComes() {
        writer = writer(100, 1_000);
        List<TallyRequest> all = submit(HOT, 1);
        database.awaitFirst();
        all.addAll(submit(HOT, 60));
        database.letGo();
        join(all);
        assertThat(database.sizes()).containsExactly(1, 60);
    }

    @Test
    void aWriterWithoutWorkGivesBackWhatItKept() throws Exception {
        writer = writer(100, 1_000);
        List<TallyRequest> all = submit(HOT, 1);
        database.letGo();
        join(all);
        assertThat(database.rested.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theWriterGoesOnWhileAnswersAreMade() throws Exception {
        writer = writer(1, 1_000);
        CountDownLatch answering = new CountDownLatch(1);
        TallyRequest slow = request();
        slow.outcome().thenRun(() -> await(answering));
        writer.submit(HOT, slow);
        database.letGo();
        List<TallyRequest> next = submit(QUIET, 1);
        database.awaitWritten(2);
        answering.countDown();
        join(next);
    }

    @Test
    void aSecondWriterComesWhenMoreThanABatchWaits() throws Exception {
        writer = writer(3, 1_000, 3);
        List<TallyRequest> requests = submit(HOT, 1);
        database.awaitFirst();
        requests.addAll(submit(HOT, 2));
        // A quiet one is served beside it, so there were writers for the two that wait.
        submit(QUIET, 1);
        database.awaitTaken(2);
        assertThat(database.taken()).isEqualTo(2);
        requests.addAll(submit(HOT, 2));
        database.awaitTaken(5);
        database.letGo();
        join(requests);

        // One, then three together by the second writer, and what was left over.
        assertThat(database.sizesOf(HOT)).containsExactlyInAnyOrder(1, 3, 1);
    }

    @Test
    void aBatchThatGotNoConnectionSaysNothingOfHowQuickTheDatabaseIs() {
        writer = writer(BatchLimit.LEAST + 10, 1_000);
        database.loseConnections(1);
        List<TallyRequest> refused = submit(QUIET, 1);
        assertThatThrownBy(() -> join(refused)).hasRootCauseMessage("BUSY");
        assertThat(refused("database")).isOne();
        assertThat(meters.get("undeu.signing.batch").timer().count()).isZero();

        // Slow however small a batch is, so big ones are right.
        database.takesPerBatch(BatchLimit.GOAL.plusMillis(30));
        List<TallyRequest> all = submit(HOT, 1);
        database.awaitFirst();
        all.addAll(submit(HOT, 3 * (BatchLimit.LEAST + 10)));
        database.letGo();
        join(all);
        assertThat(database.sizes().subList(1, 4))
                .containsOnly(BatchLimit.LEAST + 10)
                .hasSize(3);
    }

    @Test
    void whenThereIsNoConnectionAllWhoWaitAreToldAtOnceWhateverTheyWaitFor() {
        writer = writer(1, 1_000);
        database.loseConnections(1);
        CountDownLatch waitingForIt = database.awaitConnections();
        List<TallyRequest> all = submit(HOT, 20);
        all.addAll(submit(QUIET, 2));
        waitingForIt.countDown();
        assertThat(all)
                .allSatisfy(request ->
                        assertThatThrownBy(() -> join(List.of(request))).hasRootCauseMessage("BUSY"));
        assertThat(refused("database")).isEqualTo(22);
        assertThat(database.taken()).isZero();

        database.letGo();
        join(submit(QUIET, 1));
        // Who waited is told before the writer has put its books in order.
        Awaitility.await().until(() -> writer.waiting() == 0);
    }

    @Test
    void whereOneWriterFindsNoConnectionWhileAnotherWritesOnlyItsLineIsTold() throws Exception {
        writer = writer(1, 1_000, 2);
        database.loseConnections(1);
        CountDownLatch waitingForIt = database.awaitConnections();
        List<TallyRequest> hot = submit(HOT, 1);
        database.awaitLost();
        hot.addAll(submit(HOT, 3));
        database.takesPerBatch(Duration.ofMillis(300));
        List<TallyRequest> quiet = submit(QUIET, 4);
        database.letGo();
        // The writer notes that it wrote only when the database has answered it, so certainly before it writes again.
        database.awaitWritten(2);
        waitingForIt.countDown();
        assertThat(hot)
                .allSatisfy(request ->
                        assertThatThrownBy(() -> join(List.of(request))).hasRootCauseMessage("BUSY"));
        join(quiet);
    }

    private double refused(String reason) {
        return meters.get("undeu.signing.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private BatchWriter writer(int batchSize, int capacity) {
        return writer(batchSize, capacity, 1);
    }

    private BatchWriter writer(int batchSize, int capacity, int writers) {
        return new BatchWriter(
                database,
                new SigningConfiguration("unused", null, batchSize, capacity, writers),
                new BatchMeter(meters));
    }

    private List<TallyRequest> submit(PetitionId petition, int count) {
        List<TallyRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TallyRequest request = request();
            writer.submit(petition, request);
            requests.add(request);
        }
        return requests;
    }

    private int submitUntilBusy(PetitionId petition, int most) {
        for (int taken = 0; taken < most; taken++) {
            try {
                writer.submit(petition, request());
            } catch (Refusal busy) {
                return taken;
            }
        }
        return most;
    }

    private static TallyRequest request() {
        Nonce nonce = Nonce.random();
        SignatoryTag tag = SignatoryTag.ofBytes(Nonce.random().bytes());
        return new TallyRequest.Sign(
                tag, nonce, Commitments.commitment(nonce, tag), null, null, null, false, AT, new CompletableFuture<>());
    }

    private static void join(List<TallyRequest> requests) {
        requests.forEach(
                request -> request.outcome().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds every batch until all are let go; notes the order of all. */
    private static final class HeldDatabase implements BatchWriting {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch held = new CountDownLatch(1);
        private final List<PetitionId> written = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final Semaphore rested = new Semaphore(0);
        private volatile Duration perBatch = Duration.ZERO;
        private volatile CountDownLatch connections = new CountDownLatch(0);
        private int connectionsToLose;
        private int connectionsLost;
        private int taken;

        @Override
        public List<TallyWriting.Result> write(
                PetitionId petition, Supplier<? extends List<? extends TallyRequest>> batch, boolean mayBeWritten) {
            if (losesConnection()) {
                BatchWriterTest.await(connections);
                throw new IllegalStateException(new SQLTransientConnectionException("none was free"));
            }
            List<? extends TallyRequest> requests = batch.get();
            synchronized (this) {
                taken += requests.size();
                notifyAll();
            }
            begun.countDown();
            BatchWriterTest.await(held);
            LockSupport.parkNanos(perBatch.toNanos());
            synchronized (this) {
                written.add(petition);
                sizes.add(requests.size());
                notifyAll();
            }
            return requests.stream()
                    .map(TallyRequest.Sign.class::cast)
                    .map(sign -> new TallyWriting.Result(sign, new TallyRequest.Outcome(sign.signature(0), true), null))
                    .toList();
        }

        @Override
        public void rest() {
            if (!sizes().isEmpty()) {
                rested.release();
            }
        }

        private synchronized boolean losesConnection() {
            if (connectionsToLose == 0) {
                return false;
            }
            connectionsToLose--;
            connectionsLost++;
            notifyAll();
            return true;
        }

        /** Whoever finds no connection waits for one until the latch is open. */
        private CountDownLatch awaitConnections() {
            connections = new CountDownLatch(1);
            return connections;
        }

        private void awaitLost() throws InterruptedException {
            await(() -> connectionsLost > 0);
        }

        private synchronized void loseConnections(int count) {
            connectionsToLose = count;
        }

        private void takesPerBatch(Duration time) {
            perBatch = time;
        }

        private void awaitFirst() {
            BatchWriterTest.await(begun);
        }

        private void letGo() {
            held.countDown();
        }

        private void awaitWritten(int batches) throws InterruptedException {
            await(() -> written.size() >= batches);
        }

        private void awaitTaken(int requests) throws InterruptedException {
            await(() -> taken >= requests);
        }

        private synchronized void await(BooleanSupplier isSo) throws InterruptedException {
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!isSo.getAsBoolean()) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                wait(100);
            }
        }

        private synchronized int taken() {
            return taken;
        }

        private synchronized List<Integer> sizesOf(PetitionId petition) {
            return IntStream.range(0, written.size())
                    .filter(i -> written.get(i).equals(petition))
                    .mapToObj(sizes::get)
                    .toList();
        }

        private synchronized List<PetitionId> written() {
            return List.copyOf(written);
        }

        private synchronized List<Integer> sizes() {
            return List.copyOf(sizes);
        }
    }
}
