package kz.undeu.escalation.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * Dossiers while they are sent. They have megabytes and lines may be slow: however many fetch the same one, it is in memory
 * once, until the last of them has it. Opening takes twice as much for a moment, so few are opened at a time.
 */
@Singleton
class OpenedDossiers {

    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DossierRows rows;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    /** Nothing is kept for the cache's own sake: what nobody sends any more is gone. */
    private final Cache<EscalationId, byte[]> sent =
            Caffeine.newBuilder().weakValues().build();

    OpenedDossiers(DossierRows rows) {
        this.rows = rows;
    }

    /**
     * The ZIP of an escalation that has one. Not to be changed.
     *
     * @throws Refusal DOSSIER_DESTROYED when it was destroyed just now, BUSY
     */
    byte[] file(EscalationId id) {
        byte[] file = sent.get(id, this::open);
        if (file == null) {
            throw Refusal.of(DossierRefusal.DOSSIER_DESTROYED);
        }
        return file;
    }

    private byte @Nullable [] open(EscalationId id) {
        takePlace();
        try {
            return rows.file(id).orElse(null);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
    }
}
