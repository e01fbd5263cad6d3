package kz.undeu.escalation.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.Places;
import kz.undeu.kernel.Refusal;

/**
 * Dossiers while they are sent. They have megabytes and lines may be slow: however many fetch the same one, it is in memory
 * once, until the last of them has it. Opening takes twice as much for a moment, so few are opened at a time.
 */
@Singleton
class OpenedDossiers {

    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DossierRows rows;
    private final Places places = new Places(MOST_AT_ONCE, PATIENCE);
    /** Nothing is kept for the cache's own sake: what nobody sends any more is gone. */
    private final Cache<String, byte[]> sent =
            Caffeine.newBuilder().weakValues().build();

    OpenedDossiers(DossierRows rows) {
        this.rows = rows;
    }

    /**
     * The ZIP of an escalation that has one. Not to be changed.
     *
     * @param sha256 of the ZIP: routed on, an escalation has another one
     * @throws Refusal DOSSIER_DESTROYED when it was destroyed or replaced just now, BUSY
     */
    byte[] file(EscalationId id, String sha256) {
        byte[] file = sent.get(sha256, hash -> open(id, hash));
        if (file == null) {
            throw Refusal.of(DossierRefusal.DOSSIER_DESTROYED);
        }
        return file;
    }

    private byte @Nullable [] open(EscalationId id, String sha256) {
        try (Places.Place mine = places.take()) {
            return rows.file(id).filter(file -> Sha256.hex(file).equals(sha256)).orElse(null);
        }
    }
}
