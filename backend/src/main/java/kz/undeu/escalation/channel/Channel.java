package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A way by which an agency hears of a dossier besides its inbox.
 *
 * @param agency the slug of the agency
 * @param address an https address, or an e-mail address
 * @param signing null for e-mail
 * @param disabledBecause null while it is enabled
 * @param version counts the changes, from 1
 */
public record Channel(
        ChannelId id,
        String agency,
        ChannelKind kind,
        String address,
        @Nullable ChannelSigning signing,
        @Nullable ChannelEnd disabledBecause,
        int version,
        Instant changedAt) {

    public Channel {
        if ((kind == ChannelKind.WEBHOOK) != (signing != null)) {
            throw new IllegalArgumentException("webhooks are signed, and mails are not");
        }
    }

    public boolean isEnabled() {
        return disabledBecause == null;
    }

    Channel changed(String newAddress, @Nullable ChannelSigning newSigning, @Nullable ChannelEnd end, Instant at) {
        return new Channel(id, agency, kind, newAddress, newSigning, end, version + 1, at);
    }
}
