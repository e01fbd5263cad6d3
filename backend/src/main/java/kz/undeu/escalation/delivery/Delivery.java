package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.escalation.clock.ClockNoticeId;
import kz.undeu.escalation.webhook.AttemptOutcome;

/**
 * A dossier, or a notice of a deadline, on its way to an agency by one channel.
 *
 * @param route the one of the escalation that it goes by; another route has deliveries of its own
 * @param notice which notice it is, or null for the dossier
 * @param attempts of this round, those under way included
 * @param nextAttemptAt null when it has ended
 * @param endedAt when a channel took it or it was given up, or null
 */
record Delivery(
        DeliveryId id,
        EscalationId escalation,
        int route,
        ChannelId channel,
        @Nullable ClockNoticeId notice,
        DeliveryState state,
        int attempts,
        @Nullable AttemptOutcome lastOutcome,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt) {}
