package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.channel.Channel;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.escalation.channel.ChannelKind;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A dossier, or a notice of a deadline, on its way to an agency by one channel.
 *
 * @param id a webhook carries it as {@code webhook-id}, behind {@code msg_}
 * @param petition which petition the case is about
 * @param title of the petition
 * @param agency the slug of the agency that it goes to: of a notice of a missed deadline that is the supervisor
 * @param lastOutcome of the last attempt, or null before the first has ended
 * @param nextAttemptAt null when it has ended
 * @param endedAt when it was taken or given up
 */
@Serdeable
@Schema(example = """
        {"id": "3m7t9kq2xw", "escalation": "xy1cv4e8xb", "petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"},
         "agency": "akimat-62", "channel": "8c2v5nt0rk", "kind": "WEBHOOK", "about": "DOSSIER",
         "state": "DELIVERED", "lastOutcome": "TAKEN", "createdAt": "2026-10-10T04:40:02Z", "nextAttemptAt": null,
         "endedAt": "2026-10-10T04:40:09Z",
         "attempts": [{"startedAt": "2026-10-10T04:40:08Z", "outcome": "TAKEN", "status": 204, "durationMillis": 412}]}""")
record DeliveryView(
        DeliveryId id,
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        String agency,
        ChannelId channel,
        ChannelKind kind,
        DeliveryAbout about,
        DeliveryState state,
        @Nullable AttemptOutcome lastOutcome,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        List<AttemptView> attempts) {

    static DeliveryView of(
            Delivery delivery,
            PetitionId petition,
            LocalizedText title,
            Channel channel,
            DeliveryAbout about,
            List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.escalation(),
                petition,
                title,
                channel.agency(),
                channel.id(),
                channel.kind(),
                about,
                delivery.state(),
                delivery.lastOutcome(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.endedAt(),
                attempts);
    }
}
