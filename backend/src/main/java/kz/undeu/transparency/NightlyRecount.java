package kz.undeu.transparency;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.outbox.Leases;
import kz.undeu.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts all petitions anew every night, on one replica, and raises an alarm where the counts disagree. Repairs nothing:
 * what is wrong, and why, is for people to find out.
 */
@Singleton
@Requires(property = "undeu.recount.enabled", notEquals = "false")
class NightlyRecount {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRecount.class);

    /** What monitoring looks for in the log. */
    static final String ALARM = "RECOUNT DIFFERS";

    private static final String LEASE = "recount";

    /** Kept also after the end: the clocks of replicas differ, and the small hours of a night are one. */
    private static final Duration LEASE_LENGTH = Duration.ofHours(1);

    private static final Duration PROLONG_AFTER = Duration.ofSeconds(30);

    private static final TransactionDefinition APART = TransactionDefinition.of(Propagation.REQUIRES_NEW);

    /** Of one petition in the table of results. */
    private static final int REMEMBERED = 20;

    private static final int AT_A_TIME = 500;

    private final LogEvents events;
    private final Recounting recounting;
    private final Recounts recounts;
    private final RecountAlarm alarm;
    private final Leases leases;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private long leasedAtNanos;

    NightlyRecount(
            LogEvents events,
            Recounting recounting,
            Recounts recounts,
            RecountAlarm alarm,
            Leases leases,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.events = events;
        this.recounting = recounting;
        this.recounts = recounts;
        this.alarm = alarm;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${undeu.recount.cron}", zoneId = "${undeu.recount.zone}")
    void recountNightly() {
        try {
            recountAll(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The recount broke off", e);
        }
    }

    /**
     * Counts every petition, unless another replica does or did so within the hour.
     *
     * @return whether it was this one that counted
     */
    synchronized boolean recountAll(Instant at) {
        if (!takeLease()) {
            return false;
        }
        recounts.start(at);
        long id = recounts.findRunning(at);
        long petitions = 0;
        long counted = 0;
        long differing = 0;
        String after = "";
        List<PetitionId> page;
        do {
            page = events.findAll(after, AT_A_TIME);
            for (PetitionId petition : page) {
                PetitionRecount found = recount(petition, at);
                petitions++;
                counted += found.counted();
                if (found.differs()) {
                    differing++;
                    tell(id, found);
                }
                after = petition.value();
            }
        } while (page.size() == AT_A_TIME);
        recounts.finish(id, clock.instant(), petitions, counted, differing);
        LOG.info("Counted {} petitions and {} events anew; {} differ", petitions, counted, differing);
        alarm.look();
        takeLease();
        return true;
    }

    private PetitionRecount recount(PetitionId petition, Instant at) {
        try {
            return recounting.recount(petition, at, this::prolong).orElseThrow();
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException e) {
            // When the database is away, prolonging fails and ends the recount; else it is this petition's matter.
            prolong();
            LOG.error("Petition {} cannot be counted", petition, e);
            return PetitionRecount.broken(petition, e);
        }
    }

    private void tell(long id, PetitionRecount found) {
        LOG.error(
                "{}: petition {}: rows {}, tally {}, events {}, log {} of {} events; {} differences, the first: {}",
                ALARM,
                found.petition(),
                found.rows().isPresent() ? found.rows().getAsLong() : "destroyed",
                found.tally(),
                found.events(),
                found.logged(),
                found.published(),
                found.differing(),
                found.first().get(0));
        int position = 0;
        for (Difference difference :
                found.first().subList(0, Math.min(REMEMBERED, found.first().size()))) {
            recounts.differ(
                    id, found.petition(), position++, difference.kind(), difference.place(), difference.detail());
        }
    }

    private boolean takeLease() {
        leasedAtNanos = System.nanoTime();
        // Apart from the snapshot in which a page was read: it would keep the row locked and hidden until its end.
        return transactions.execute(APART, status -> leases.take(LEASE, LEASE_LENGTH));
    }

    private void prolong() {
        if (System.nanoTime() - leasedAtNanos > PROLONG_AFTER.toNanos() && !takeLease()) {
            throw new LeaseLost();
        }
    }

    /** Another replica took over, as this one stood still for an hour. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another replica recounts now");
        }
    }
}
