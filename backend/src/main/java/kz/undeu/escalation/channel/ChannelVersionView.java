package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.identity.RecordedAct;

/**
 * What a channel was from an instant on.
 *
 * @param secretReplaced whether nothing but its secret was replaced then, which makes no version of its own
 * @param by who changed it; null when that is forgotten, or the channel said itself that it is gone
 * @param reason why, or null when nobody said
 */
@Serdeable
record ChannelVersionView(
        int version,
        String address,
        @Nullable ChannelSigning signing,
        @Nullable ChannelEnd disabledBecause,
        Instant changedAt,
        boolean secretReplaced,
        @Nullable String by,
        @Nullable String reason) {

    /** With who did it: the act of the same instant. */
    ChannelVersionView with(@Nullable RecordedAct act) {
        return act == null
                ? this
                : new ChannelVersionView(
                        version, address, signing, disabledBecause, changedAt, false, act.by(), act.reason());
    }

    /** The same version when it got a new secret. */
    ChannelVersionView withNewSecret(RecordedAct act) {
        return new ChannelVersionView(
                version, address, signing, disabledBecause, act.at(), true, act.by(), act.reason());
    }
}
