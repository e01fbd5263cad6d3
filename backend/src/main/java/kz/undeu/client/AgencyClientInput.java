package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * A machine to register.
 *
 * @param agency the slug of the agency it acts for
 * @param name 1 to 100 characters, for people
 * @param publicKey a public JSON Web Key: EC P-256, OKP Ed25519, or RSA of at least 2048 bits
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
record AgencyClientInput(
        @Nullable String agency,
        @Nullable String name,
        @Nullable Map<String, Object> publicKey,
        @Nullable String reason) {}
