package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What a channel was from an instant on. */
@Serdeable
record ChannelVersionView(
        int version,
        String address,
        @Nullable ChannelSigning signing,
        @Nullable ChannelEnd disabledBecause,
        Instant changedAt) {}
