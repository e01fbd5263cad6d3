package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A channel as administrators see it; never with its secret.
 *
 * @param disabledBecause null while it is enabled
 */
@Serdeable
record ChannelView(
        ChannelId id,
        String agency,
        ChannelKind kind,
        String address,
        @Nullable ChannelSigning signing,
        boolean isEnabled,
        @Nullable ChannelEnd disabledBecause,
        int version,
        Instant changedAt) {

    static ChannelView of(Channel channel) {
        return new ChannelView(
                channel.id(),
                channel.agency(),
                channel.kind(),
                channel.address(),
                channel.signing(),
                channel.isEnabled(),
                channel.disabledBecause(),
                channel.version(),
                channel.changedAt());
    }
}
