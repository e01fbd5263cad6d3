package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"agency": "water-resources-irrigation", "name": "Құжат тізілімі",
         "publicKey": {"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                       "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},
         "reason": "Система документооборота запущена"}""")
record AgencyClientInput(
        @Nullable String agency,
        @Nullable String name,

        @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE) @Nullable
        Map<String, Object> publicKey,

        @Nullable String reason) {}
