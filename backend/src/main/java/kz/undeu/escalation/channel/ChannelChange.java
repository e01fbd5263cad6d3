package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a channel shall be from now on.
 *
 * @param version the one it was made from, so that nobody overwrites what they have not seen
 * @param signing for webhooks; V1A when absent
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"version": 3, "address": "https://registry.akimat.example/undeu/v2", "signing": "V1A", "isEnabled": true,
         "reason": "Новый адрес системы"}""")
record ChannelChange(
        @Nullable Integer version,
        @Nullable String address,
        @Nullable ChannelSigning signing,
        @Nullable Boolean isEnabled,
        @Nullable String reason) {}
