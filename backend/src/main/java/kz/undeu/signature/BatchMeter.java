package kz.undeu.signature;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells operators how fast signatures become durable, and how many people were told to come back instead. It is there from the
 * start: a counter that appears with its first refusal would hide that one.
 */
@Context
class BatchMeter {

    private final MeterRegistry meters;
    private final Timer written;
    private final Counter queueFull;
    private final Counter databaseAway;

    BatchMeter(MeterRegistry meters) {
        this.meters = meters;
        this.written = Timer.builder("undeu.signing.batch")
                .description("one transaction of signatures, from the lock of the tally to the commit")
                // Buckets around the goal of a batch (BatchLimit.GOAL) and what a person notices.
                .serviceLevelObjectives(
                        Duration.ofMillis(25),
                        BatchLimit.GOAL,
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2_500),
                        Duration.ofSeconds(5))
                .register(meters);
        this.queueFull = refusals(meters, "queue");
        this.databaseAway = refusals(meters, "database");
    }

    private static Counter refusals(MeterRegistry meters, String why) {
        return Counter.builder("undeu.signing.refused")
                .description("signatures and withdrawals that were answered 503")
                .tag("reason", why)
                .register(meters);
    }

    /** How many wait is asked for whenever somebody looks; the number must live as long as the product, it is held weakly. */
    void watch(AtomicInteger waiting) {
        meters.gauge("undeu.signing.waiting", waiting);
    }

    void wrote(Duration time) {
        written.record(time);
    }

    /** There was no room for one more, or the product ends. */
    void refusedByQueue() {
        queueFull.increment();
    }

    /** The database did not take a batch, however often it was tried. */
    void refusedByDatabase(int requests) {
        databaseAway.increment(requests);
    }
}
