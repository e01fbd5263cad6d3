package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A channel with a secret that was made for it.
 *
 * @param secret shown this once, {@code whsec_...}; null when it needs none
 */
@Serdeable
record OpenedChannelView(ChannelView channel, @Nullable String secret) {}
