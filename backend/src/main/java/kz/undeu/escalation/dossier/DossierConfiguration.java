package kz.undeu.escalation.dossier;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;

/**
 * What dossiers are signed with.
 *
 * @param key base64 of the 32 bytes of an Ed25519 seed
 */
@ConfigurationProperties("undeu.dossier")
record DossierConfiguration(@NotBlank String key) {}
