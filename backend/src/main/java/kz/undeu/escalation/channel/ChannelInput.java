package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A channel to open.
 *
 * @param address an https address, or an e-mail address; at most 500 characters
 * @param signing for webhooks; V1A when absent
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"kind": "WEBHOOK", "address": "https://registry.akimat.example/undeu", "signing": "V1A",
         "reason": "Система документооборота запущена"}""")
record ChannelInput(
        @Nullable ChannelKind kind,
        @Nullable String address,
        @Nullable ChannelSigning signing,
        @Nullable String reason) {}
