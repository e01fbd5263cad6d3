package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing a petition, once. */
@Singleton
public class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Petitions petitions;
    private final List<PetitionListener> listeners;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    Closing(
            Petitions petitions,
            List<PetitionListener> listeners,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.petitions = petitions;
        this.listeners = listeners;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Closes a petition that collects.
     *
     * @throws Refusal NOT_FOUND, PETITION_NOT_OPEN when it does not collect
     */
    public Petition close(PetitionId id, ClosedBecause because, @Nullable LocalizedText reason, Instant at) {
        if (!petitions.get(id).state().mayBecome(PetitionState.CLOSED)) {
            throw Refusal.of(PetitionRefusal.PETITION_NOT_OPEN);
        }
        return transactions.executeWrite(status -> {
            listeners.forEach(listener -> listener.closing(id, at));
            // Behind the tally's lock: the signature that completes the seeding may have come in between.
            int closed = because == ClosedBecause.LAPSED
                    ? petitions.lapse(id, at)
                    : petitions.close(id, because, at, reason);
            if (closed == 0) {
                throw Refusal.of(PetitionRefusal.PETITION_NOT_OPEN);
            }
            return petitions.get(id);
        });
    }

    /** Closes what has come to its end by the clock. Safe on any number of replicas: each petition closes once. */
    @Scheduled(fixedDelay = "1m", initialDelay = "10s")
    public synchronized void closeDue() {
        Instant at = clock.instant();
        for (String id : petitions.findDueToClose(at)) {
            Petition petition = petitions.get(new PetitionId(id));
            boolean termEnded = !at.isBefore(petition.closesAt());
            try {
                close(petition.id(), termEnded ? ClosedBecause.TERM_ENDED : ClosedBecause.LAPSED, null, at);
            } catch (Refusal anotherReplicaWasFaster) {
                LOG.debug("Petition {} was closed or listed by another", id);
            } catch (RuntimeException e) {
                LOG.error("Petition {} cannot be closed now; the next run tries again", id, e);
            }
        }
    }
}
