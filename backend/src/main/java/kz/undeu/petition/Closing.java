package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.outbox.Leases;
import kz.undeu.petition.pause.CollectionPause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing a petition, once. */
@Singleton
public class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private static final String LEASE = "closing";
    private static final Duration LEASE_LENGTH = Duration.ofMinutes(1);
    /** Petitions in one step; a step takes a second or two, and the lease is taken anew for each. */
    private static final int STEP = 100;

    private final Petitions petitions;
    private final List<PetitionListener> listeners;
    private final CollectionPause pause;
    private final Leases leases;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    Closing(
            Petitions petitions,
            List<PetitionListener> listeners,
            CollectionPause pause,
            Leases leases,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.petitions = petitions;
        this.listeners = listeners;
        this.pause = pause;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Closes a petition that collects. What has come to its end by the clock is nobody's to close any more, even before the
     * job has done it.
     *
     * @throws Refusal NOT_FOUND, PETITION_NOT_OPEN when it does not collect
     */
    public Petition close(PetitionId id, ClosedBecause because, @Nullable LocalizedText reason, Instant at) {
        Petition petition = petitions.get(id);
        Transition transition = Transition.closing(because);
        transition.mustBePossibleIn(petition.state());
        if (transition.by() != Transition.By.CLOCK && !petition.isOpenForSigning(pause.standingForSure(at))) {
            throw Refusal.of(transition.otherwise());
        }
        return close(id, because, reason, at, at);
    }

    private Petition close(
            PetitionId id, ClosedBecause because, @Nullable LocalizedText reason, Instant at, Instant recordedAt) {
        return transactions.executeWrite(status -> {
            listeners.forEach(listener -> listener.closing(id, at));
            // Behind the tally's lock: the signature that completes the seeding may have come in between.
            Transition.closing(because).mustHaveHappened(petitions.close(id, because, at, recordedAt, reason));
            return petitions.get(id);
        });
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "${undeu.closing.initial-delay:10s}")
    void closeDue() {
        if (leases.take(LEASE, LEASE_LENGTH)) {
            try {
                closeDue(clock.instant());
            } finally {
                leases.giveBack(LEASE);
            }
        }
    }

    /**
     * Closes what has come to its end by the clock, dated to that moment however late this runs. The lease spares the
     * replicas each other's work; that each petition closes once, the condition of the statement sees to.
     *
     * @return how many it closed
     */
    public int closeDue(Instant at) {
        int all = 0;
        int closed;
        do {
            closed = closeSome(at);
            all += closed;
            // What fails stays due: as long as a step gets on, the next one looks again.
        } while (closed == STEP && leases.take(LEASE, LEASE_LENGTH));
        if (all > 0) {
            LOG.info("{} petitions have come to their end", all);
        }
        return all;
    }

    private int closeSome(Instant at) {
        int closed = 0;
        // While collection is paused its clocks stand: what ends during the pause will end later.
        for (String id : petitions.findDueToClose(pause.standingForSure(at), STEP)) {
            Petition petition = petitions.get(new PetitionId(id));
            try {
                ClosedBecause because = petition.lapsesNext() ? ClosedBecause.LAPSED : ClosedBecause.TERM_ENDED;
                close(petition.id(), because, null, petition.endsAt(), at);
                closed++;
            } catch (Refusal anotherReplicaWasFaster) {
                LOG.debug("Petition {} was closed or listed by another", id);
            } catch (RuntimeException e) {
                LOG.error("Petition {} cannot be closed now; the next run tries again", id, e);
            }
        }
        return closed;
    }
}
