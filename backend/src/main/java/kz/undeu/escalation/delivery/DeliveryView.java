package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.escalation.channel.ChannelKind;
import kz.undeu.escalation.webhook.AttemptOutcome;

/**
 * A dossier, or a notice of a deadline, on its way to an agency by one channel.
 *
 * @param id a webhook carries it as {@code webhook-id}, behind {@code msg_}
 * @param lastOutcome of the last attempt, or null before the first has ended
 * @param nextAttemptAt null when it has ended
 * @param endedAt when it was taken or given up
 */
@Serdeable
record DeliveryView(
        DeliveryId id,
        EscalationId escalation,
        ChannelId channel,
        ChannelKind kind,
        DeliveryAbout about,
        DeliveryState state,
        @Nullable AttemptOutcome lastOutcome,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        List<AttemptView> attempts) {

    static DeliveryView of(Delivery delivery, ChannelKind kind, DeliveryAbout about, List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.escalation(),
                delivery.channel(),
                kind,
                about,
                delivery.state(),
                delivery.lastOutcome(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.endedAt(),
                attempts);
    }
}
