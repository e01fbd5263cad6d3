package kz.undeu.escalation.delivery;

import io.micronaut.context.annotation.Property;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.Channel;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.channel.ChannelSigning;
import kz.undeu.escalation.channel.ClockMail;
import kz.undeu.escalation.channel.DossierPost;
import kz.undeu.escalation.clock.ClockNotice;
import kz.undeu.escalation.clock.ClockNoticeKind;
import kz.undeu.escalation.clock.ClockNotices;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.escalation.webhook.Sent;
import kz.undeu.escalation.webhook.Webhooks;
import kz.undeu.petition.PetitionTexts;

/** Sends a notice of a deadline by a channel as it is now, once and outside of any transaction. */
@Singleton
class SendingNotices {

    private final ClockNotices notices;
    private final Escalations escalations;
    private final Agencies agencies;
    private final PetitionTexts texts;
    private final ChannelRows channels;
    private final Webhooks webhooks;
    private final DossierPost post;
    private final ObjectMapper json;
    private final String publicAddress;

    SendingNotices(
            ClockNotices notices,
            Escalations escalations,
            Agencies agencies,
            PetitionTexts texts,
            ChannelRows channels,
            Webhooks webhooks,
            DossierPost post,
            ObjectMapper json,
            @Property(name = "undeu.public-address") String publicAddress) {
        this.notices = notices;
        this.escalations = escalations;
        this.agencies = agencies;
        this.texts = texts;
        this.channels = channels;
        this.webhooks = webhooks;
        this.post = post;
        this.json = json;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /** What came of it. */
    Sent send(Delivery delivery, Channel channel, Instant at) {
        ClockNotice notice = notices.find(delivery.notice()).orElseThrow();
        Escalation escalation = escalations.findById(notice.escalation()).orElseThrow();
        // What was to be done on another route is not to be done any more; what was missed was missed.
        if (notice.kind() != ClockNoticeKind.OVERDUE && delivery.route() != escalation.route()) {
            return Sent.of(AttemptOutcome.HANDED_ON);
        }
        Agency recipient = agencies.findBySlug(notice.recipient()).orElseThrow();
        if (!channel.isEnabled() || !recipient.isEnabled()) {
            return Sent.of(AttemptOutcome.DISABLED);
        }
        return switch (channel.kind()) {
            case WEBHOOK ->
                webhooks.send(
                        channel.address(),
                        channel.signing() == ChannelSigning.V1 ? channels.secrets(channel.id(), at) : List.of(),
                        delivery.id().message(),
                        body(notice, escalation),
                        at);
            case EMAIL ->
                Sent.of(post.send(new ClockMail(
                        delivery.id().toString(),
                        channel.address(),
                        notice.kind(),
                        notice.awaiting(),
                        agencies.findBySlug(notice.owing()).orElseThrow().name(),
                        escalation.id(),
                        escalation.petition(),
                        texts.of(escalation.petition()).title(),
                        notice.dueOn(),
                        delivery.createdAt())));
        };
    }

    private byte[] body(ClockNotice notice, Escalation escalation) {
        try {
            return json.writeValueAsBytes(ClockMessage.of(notice, escalation, publicAddress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
