package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A new secret for a channel.
 *
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"reason": "Плановая замена ключа"}""")
record SecretChange(@Nullable String reason) {}
