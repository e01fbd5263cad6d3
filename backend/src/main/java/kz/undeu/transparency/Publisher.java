package kz.undeu.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.undeu.outbox.Leases;
import kz.undeu.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes every log within seconds of an event; on one replica at a time. */
@Singleton
@Requires(property = "undeu.log.enabled", notEquals = "false")
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String LEASE = "log publisher";

    /** A holder that died is followed within the 5 seconds that an event may wait for its head. */
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(4);

    private static final Duration PROLONG_AFTER = Duration.ofSeconds(1);

    /** An event carries the time of its request, which may wait in a queue, on a replica whose clock is behind. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final Duration BETWEEN_FULL_SEARCHES = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 500;

    private final LogEvents events;
    private final Publishing publishing;
    private final Leases leases;
    private final InstantSource clock;
    private final Set<PetitionId> refused = ConcurrentHashMap.newKeySet();
    private boolean isChecked;
    private long leasedAtNanos;
    private Instant searchedAllAt = Instant.EPOCH;

    Publisher(LogEvents events, Publishing publishing, Leases leases, InstantSource clock, MeterRegistry meters) {
        this.events = events;
        this.publishing = publishing;
        this.leases = leases;
        this.clock = clock;
        meters.gauge("undeu.log.refused", refused, Set::size);
    }

    @Scheduled(fixedDelay = "${undeu.log.delay:1s}", initialDelay = "${undeu.log.delay:1s}")
    void publish() {
        try {
            publishAll(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("The logs cannot be published now", e);
        }
    }

    /** Publishes every log that is behind, if no other replica does. */
    synchronized void publishAll(Instant at) {
        if (!takeLease()) {
            // Whoever follows must look at everything again.
            isChecked = false;
            return;
        }
        if (!isChecked) {
            isChecked = checkAll(at);
            return;
        }
        boolean isFullSearch = searchedAllAt.plus(BETWEEN_FULL_SEARCHES).isBefore(at);
        Instant since = isFullSearch ? Instant.EPOCH : at.minus(LATELY);
        List<PetitionId> behind = events.findBehind(since, AT_A_TIME);
        for (PetitionId petition : behind) {
            if (!step(petition, () -> publishing.publish(petition, at))) {
                return;
            }
        }
        if (isFullSearch && behind.size() < AT_A_TIME) {
            searchedAllAt = at;
        }
    }

    private boolean takeLease() {
        leasedAtNanos = System.nanoTime();
        return leases.take(LEASE, LEASE_LENGTH);
    }

    private boolean checkAll(Instant at) {
        String after = "";
        List<PetitionId> page;
        do {
            page = events.findAll(after, AT_A_TIME);
            for (PetitionId petition : page) {
                if (!step(petition, () -> publishing.check(petition, at))) {
                    return false;
                }
                after = petition.value();
            }
        } while (page.size() == AT_A_TIME);
        return true;
    }

    /** One log, unless the lease has gone. */
    private boolean step(PetitionId petition, Runnable work) {
        // The lease is a write of its own, so not for each of many small logs.
        if (System.nanoTime() - leasedAtNanos > PROLONG_AFTER.toNanos() && !takeLease()) {
            isChecked = false;
            return false;
        }
        try {
            work.run();
            refused.remove(petition);
        } catch (LogConflict conflict) {
            if (refused.add(petition)) {
                LOG.error(
                        "REFUSED to sign the log of petition {}: {}. Was a backup restored?",
                        petition,
                        conflict.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("The log of petition {} cannot be published now", petition, e);
        }
        return true;
    }
}
