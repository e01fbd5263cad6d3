package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A channel as administrators see it; never with its secret.
 *
 * @param disabledBecause null while it is enabled
 */
@Serdeable
@Schema(example = """
        {"id": "8c2v5nt0rk", "agency": "akimat-62", "kind": "WEBHOOK",
         "address": "https://registry.akimat.example/undeu/v2", "signing": "V1A", "isEnabled": true,
         "disabledBecause": null, "version": 4, "changedAt": "2026-11-20T05:00:00Z"}""")
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
