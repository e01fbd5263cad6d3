package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A channel with a secret that was made for it.
 *
 * @param secret shown this once, {@code whsec_...}; null when it needs none
 */
@Serdeable
@Schema(example = """
        {"channel": {"id": "6t1m9xk4cw", "agency": "akimat-62", "kind": "WEBHOOK",
          "address": "https://registry.akimat.example/undeu", "signing": "V1", "isEnabled": true,
          "disabledBecause": null, "version": 1, "changedAt": "2026-11-27T06:30:00Z"},
         "secret": "whsec_q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="}""")
record OpenedChannelView(ChannelView channel, @Nullable String secret) {}
