package kz.undeu.escalation.delivery;

import io.micronaut.context.annotation.Property;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.Channel;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.channel.ChannelSigning;
import kz.undeu.escalation.channel.DossierMail;
import kz.undeu.escalation.channel.DossierPost;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.escalation.webhook.Sent;
import kz.undeu.escalation.webhook.Webhooks;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionTexts;

/** Sends what a delivery is about by its channel as it is now, once and outside of any transaction. */
@Singleton
class Sending {

    private static final List<Language> PRINTED = List.of(Language.KK, Language.RU);

    private final Escalations escalations;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final PetitionTexts texts;
    private final ChannelRows channels;
    private final Webhooks webhooks;
    private final DossierPost post;
    private final SendingNotices notices;
    private final ObjectMapper json;
    private final String publicAddress;

    Sending(
            Escalations escalations,
            Agencies agencies,
            Dossiers dossiers,
            PetitionTexts texts,
            ChannelRows channels,
            Webhooks webhooks,
            DossierPost post,
            SendingNotices notices,
            ObjectMapper json,
            @Property(name = "undeu.public-address") String publicAddress) {
        this.escalations = escalations;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.texts = texts;
        this.channels = channels;
        this.webhooks = webhooks;
        this.post = post;
        this.notices = notices;
        this.json = json;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /** What came of it. */
    Sent send(Delivery delivery, Channel channel, Instant at) {
        if (delivery.notice() != null) {
            return notices.send(delivery, channel, at);
        }
        Escalation escalation = escalations.findById(delivery.escalation()).orElseThrow();
        // Facts of the next route are not for the agency of this one, however far it has come.
        if (delivery.route() != escalation.route()) {
            return Sent.of(AttemptOutcome.HANDED_ON);
        }
        Agency agency = agencies.findBySlug(escalation.agency()).orElseThrow();
        if (!channel.isEnabled() || !agency.isEnabled()) {
            return Sent.of(AttemptOutcome.DISABLED);
        }
        DossierView dossier = dossiers.of(escalation.id());
        if (dossier == null) {
            return Sent.of(AttemptOutcome.HANDED_ON);
        }
        // As the dossier says it, also when a holiday has moved the day since.
        Optional<LocalDate> dueOn = dossiers.registrationDueOn(escalation.id());
        if (dossier.isDestroyed() || dueOn.isEmpty()) {
            return Sent.of(AttemptOutcome.DESTROYED);
        }
        return switch (channel.kind()) {
            case WEBHOOK ->
                webhooks.send(
                        channel.address(),
                        secrets(channel, at),
                        delivery.id().message(),
                        body(escalation, dueOn.get(), dossier),
                        at);
            case EMAIL ->
                mail(delivery, channel, escalation, dueOn.get(), agency)
                        .map(mail -> Sent.of(post.send(mail)))
                        .orElseGet(() -> Sent.of(AttemptOutcome.DESTROYED));
        };
    }

    private List<String> secrets(Channel channel, Instant at) {
        return channel.signing() == ChannelSigning.V1 ? channels.secrets(channel.id(), at) : List.of();
    }

    /** The same bytes whenever it is sent again: facts that do not change. */
    private byte[] body(Escalation escalation, LocalDate dueOn, DossierView dossier) {
        try {
            return json.writeValueAsBytes(DossierReady.of(escalation, dueOn, dossier, publicAddress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the dossier was destroyed a moment ago. */
    private Optional<DossierMail> mail(
            Delivery delivery, Channel channel, Escalation escalation, LocalDate dueOn, Agency agency) {
        Map<Language, byte[]> printed = new EnumMap<>(Language.class);
        for (Language language : PRINTED) {
            dossiers.printed(escalation.id(), language).ifPresent(pdf -> printed.put(language, pdf));
        }
        return printed.size() < PRINTED.size()
                ? Optional.empty()
                : Optional.of(new DossierMail(
                        delivery.id().toString(),
                        channel.address(),
                        agency.name(),
                        escalation.id(),
                        escalation.petition(),
                        texts.of(escalation.petition()).title(),
                        dueOn,
                        printed,
                        delivery.createdAt()));
    }
}
