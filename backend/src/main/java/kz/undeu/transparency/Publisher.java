package kz.undeu.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    /** A count is written a moment before others see it, and in a cluster by the clock of another database. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final Duration BETWEEN_FULL_SEARCHES = Duration.ofMinutes(1);

    /** How long the logs that grow wait for those that are checked; with the pause between rounds well below 5 seconds. */
    private static final Duration SLICE = Duration.ofSeconds(1);

    private static final int AT_A_TIME = 500;

    private final LogEvents events;
    private final Publishing publishing;
    private final LogRefusals refusals;
    private final Leases leases;
    private final InstantSource clock;

    /** Read by the meter, on another thread. */
    private final Set<PetitionId> refused = ConcurrentHashMap.newKeySet();

    /** Those of which all replicas know that they are refused; null until it was read after the lease was taken. */
    private @Nullable Set<PetitionId> told;

    private final Set<PetitionId> failed = new HashSet<>();
    private final Set<PetitionId> checked = new HashSet<>();
    private final Set<PetitionId> waiting = new LinkedHashSet<>();
    private String listedUpTo = "";
    private boolean isListed;
    private long leasedAtNanos;
    private Instant searchedAllAt = Instant.EPOCH;

    Publisher(
            LogEvents events,
            Publishing publishing,
            LogRefusals refusals,
            Leases leases,
            InstantSource clock,
            MeterRegistry meters) {
        this.events = events;
        this.publishing = publishing;
        this.refusals = refusals;
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

    /**
     * Publishes every log that is behind, if no other replica does. After a start, or when the lease was another's, each log is
     * checked before anything is signed for it: first those that grow, and between rounds the others, a slice at a time.
     */
    synchronized void publishAll(Instant at) {
        if (!takeLease()) {
            forget();
            return;
        }
        if (publishBehind(at)) {
            checkSome(at);
        }
        tellRefused(at);
    }

    /** So that every replica can say it, also while one that follows has not looked at all logs yet. */
    private void tellRefused(Instant at) {
        if (told == null) {
            told = refusals.findAll().stream()
                    .map(LogRefusals.Refusal::petition)
                    .collect(Collectors.toCollection(HashSet::new));
        }
        for (PetitionId petition : refused) {
            if (!told.contains(petition)) {
                refusals.add(petition, at);
                told.add(petition);
            }
        }
        for (PetitionId petition : List.copyOf(told)) {
            if (checked.contains(petition)) {
                refusals.remove(petition);
                told.remove(petition);
            }
        }
    }

    /** Whoever follows must look at everything again, and says what is refused. */
    private void forget() {
        checked.clear();
        waiting.clear();
        failed.clear();
        refused.clear();
        told = null;
        listedUpTo = "";
        isListed = false;
        searchedAllAt = Instant.EPOCH;
    }

    private boolean takeLease() {
        leasedAtNanos = System.nanoTime();
        return leases.take(LEASE, LEASE_LENGTH);
    }

    private boolean publishBehind(Instant at) {
        boolean isFullSearch = searchedAllAt.plus(BETWEEN_FULL_SEARCHES).isBefore(at);
        // Those that are refused stay behind, and must not take the place of others.
        int limit = AT_A_TIME + refused.size();
        List<PetitionId> behind = isFullSearch ? events.findBehind(limit) : events.findBehind(LATELY, limit);
        for (PetitionId petition : behind) {
            if (!refused.contains(petition) && !step(petition, at)) {
                return false;
            }
        }
        if (isFullSearch && behind.size() < limit) {
            searchedAllAt = at;
            // What failed may be mended by now, also where nothing is new.
            waiting.addAll(refused);
            waiting.addAll(failed);
        }
        return true;
    }

    private void checkSome(Instant at) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < SLICE.toNanos()) {
            if (waiting.isEmpty() && !list()) {
                return;
            }
            Optional<PetitionId> next = waiting.stream().findFirst();
            next.ifPresent(waiting::remove);
            if (next.isPresent() && !step(next.get(), at)) {
                return;
            }
        }
    }

    /** Adds the next petitions that nobody looked at since the lease was taken; false when there are none left. */
    private boolean list() {
        if (isListed) {
            return false;
        }
        List<PetitionId> page = events.findAll(listedUpTo, AT_A_TIME);
        page.stream()
                .filter(petition ->
                        !checked.contains(petition) && !failed.contains(petition) && !refused.contains(petition))
                .forEach(waiting::add);
        isListed = page.size() < AT_A_TIME;
        listedUpTo = page.isEmpty() ? listedUpTo : page.get(page.size() - 1).value();
        return true;
    }

    /** One log, unless the lease has gone. */
    private boolean step(PetitionId petition, Instant at) {
        // The lease is a write of its own, so not for each of many small logs.
        if (System.nanoTime() - leasedAtNanos > PROLONG_AFTER.toNanos() && !takeLease()) {
            forget();
            return false;
        }
        boolean wasChecked = checked.remove(petition);
        try {
            if (wasChecked) {
                publishing.publish(petition, at);
            } else {
                publishing.check(petition, at);
            }
            checked.add(petition);
            refused.remove(petition);
            failed.remove(petition);
        } catch (LogConflict conflict) {
            failed.remove(petition);
            if (refused.add(petition)) {
                LOG.error(
                        "REFUSED to sign the log of petition {}: {}. Was a backup restored?",
                        petition,
                        conflict.getMessage());
            }
        } catch (RuntimeException e) {
            failed.add(petition);
            LOG.error("The log of petition {} cannot be published now", petition, e);
        }
        return true;
    }
}
