package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"madeAt": "2026-11-29T16:00:38Z", "bytes": 105169,
         "sha256": "16f81b77c20b3e49b5223b96f044fdbf6bc46f2aadcbe338107bf625c14fbbb3",
         "signingKey": "b8a1a732ad32c2f4", "downloadedAt": null, "isDestroyed": false}""")
public record DossierView(
        Instant madeAt,
        int bytes,
        String sha256,
        String signingKey,
        @Nullable Instant downloadedAt,
        boolean isDestroyed) {}
