package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency with its channels. Its inbox is always there and is none of them.
 *
 * @param disabledAt since when nothing leaves to it, or null
 */
@Serdeable
@Schema(example = """
        {"slug": "akimat-62",
         "name": {"kk": "Ұлытау облысы әкімдігі", "ru": "Акимат области Ұлытау", "en": "Akimat of Ulytau Region"},
         "disabledAt": null,
         "channels": [{"id": "8c2v5nt0rk", "agency": "akimat-62", "kind": "WEBHOOK",
           "address": "https://registry.akimat.example/undeu/v2", "signing": "V1A", "isEnabled": true,
           "disabledBecause": null, "version": 4, "changedAt": "2026-11-20T05:00:00Z"}]}""")
record AgencyChannelsView(
        String slug, LocalizedText name, @Nullable Instant disabledAt, List<ChannelView> channels) {}
