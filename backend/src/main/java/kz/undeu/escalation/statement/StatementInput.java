package kz.undeu.escalation.statement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a machine of an agency has signed to register a dossier.
 *
 * @param statement a compact JWS; docs/agencies.md says what it holds
 */
@Serdeable
@Schema(example = """
        {"statement": "undeu-registration/v1\\n…"}""")
public record StatementInput(@Nullable String statement) {}
