package kz.undeu.escalation.delivery;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, on any number of replicas. A delivery is taken for a time, sent, and what came of it is written down: a
 * process that dies in between leaves it to the next one, which sends it under the same id.
 */
@Singleton
class DeliveryJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);

    /** So many at once on each replica, so that one agency that hangs does not keep the others waiting. */
    private static final int HANDS = 8;

    /** Longer than name service, webhook and mail server may take together. */
    static final Duration TAKEN = Duration.ofMinutes(5);

    private final DeliveryRows rows;
    private final Attempting attempting;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(HANDS);
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> {
        Thread thread = new Thread(work, "delivery");
        thread.setDaemon(true);
        return thread;
    });

    DeliveryJob(DeliveryRows rows, Attempting attempting, InstantSource clock) {
        this.rows = rows;
        this.attempting = attempting;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${undeu.delivery.delay:1s}", initialDelay = "${undeu.delivery.delay:1s}")
    void deliverDue() {
        try {
            begin(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Deliveries cannot be looked for now", e);
        }
    }

    /** Sends everything that is due at an instant, and waits for it. */
    void deliverDue(Instant at) {
        List<CompletableFuture<Void>> begun = begin(at);
        while (!begun.isEmpty()) {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
            begun = begin(at);
        }
    }

    /** Takes what is due for as many hands as are free. */
    private List<CompletableFuture<Void>> begin(Instant at) {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        while (free.tryAcquire()) {
            Optional<DeliveryRows.Taken> taken = Optional.empty();
            try {
                taken = rows.take(at, TAKEN);
            } finally {
                if (taken.isEmpty()) {
                    free.release();
                }
            }
            if (taken.isEmpty()) {
                break;
            }
            DeliveryRows.Taken mine = taken.get();
            begun.add(CompletableFuture.runAsync(() -> attempt(mine, at), hands));
        }
        return begun;
    }

    private void attempt(DeliveryRows.Taken taken, Instant at) {
        try {
            attempting.attempt(taken, at);
        } catch (RuntimeException e) {
            // What came of it could not be written down: it is tried again when its time is over.
            LOG.error("Delivery {} cannot be recorded", taken.delivery().id(), e);
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }
}
