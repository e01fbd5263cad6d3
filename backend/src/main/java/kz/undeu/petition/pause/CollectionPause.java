package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether collection is paused now, from memory: asking costs nothing. Learnt every second from the database, so all replicas
 * know it in about that time; what decides is {@link Gate}, inside the transaction that would write a signature.
 */
@Singleton
public class CollectionPause {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionPause.class);

    private final Pauses pauses;
    private volatile @Nullable Instant since;

    CollectionPause(Pauses pauses) {
        this.pauses = pauses;
    }

    @Scheduled(fixedDelay = "${undeu.pause.delay:1s}")
    synchronized void look() {
        try {
            since = pauses.findByEndedAtIsNull().map(Pause::startedAt).orElse(null);
        } catch (RuntimeException e) {
            // What was known stays known; without a database nothing is written anyway.
            LOG.warn("Whether collection is paused cannot be read now: {}", e.getMessage());
        }
    }

    /**
     * Says no while collection is paused.
     *
     * @throws Refusal COLLECTION_PAUSED
     */
    public void mustNotLast() {
        if (since != null) {
            throw Refusal.of(PetitionRefusal.COLLECTION_PAUSED);
        }
    }

    /** The instant at which the clocks of collection stand: the beginning of the pause while one lasts, else the one given. */
    public Instant standing(Instant at) {
        return earlier(at, since);
    }

    /** The same, asked of the database: for what is done once and for all. */
    public Instant standingForSure(Instant at) {
        return earlier(at, pauses.findByEndedAtIsNull().map(Pause::startedAt).orElse(null));
    }

    private static Instant earlier(Instant at, @Nullable Instant paused) {
        return paused != null && paused.isBefore(at) ? paused : at;
    }
}
