package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A new secret for a channel.
 *
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
record SecretChange(@Nullable String reason) {}
