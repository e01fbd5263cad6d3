package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The dossier of an escalation, as its agency sees it.
 *
 * @param bytes how long the ZIP is
 * @param sha256 of the ZIP, 64 hex digits
 * @param signingKey the id of the key that signed it; {@code /dossier-keys/ID.pem} gives the key
 * @param downloadedAt when the agency last fetched it, or null
 * @param isDestroyed whether it is gone, since the time for keeping it is over
 */
@Serdeable
public record DossierView(
        Instant madeAt,
        int bytes,
        String sha256,
        String signingKey,
        @Nullable Instant downloadedAt,
        boolean isDestroyed) {}
