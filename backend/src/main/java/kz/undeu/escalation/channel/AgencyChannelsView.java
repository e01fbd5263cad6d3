package kz.undeu.escalation.channel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency with its channels. Its inbox is always there and is none of them.
 *
 * @param disabledAt since when nothing leaves to it, or null
 */
@Serdeable
record AgencyChannelsView(
        String slug, LocalizedText name, @Nullable Instant disabledAt, List<ChannelView> channels) {}
