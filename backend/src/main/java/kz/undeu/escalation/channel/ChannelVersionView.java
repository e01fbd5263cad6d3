package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"version": 4, "address": "https://registry.akimat.example/undeu/v2", "signing": "V1A",
         "disabledBecause": null, "changedAt": "2026-11-20T05:00:00Z", "secretReplaced": false, "by": "Айнұр С.",
         "reason": "Новый адрес системы"}""")
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
