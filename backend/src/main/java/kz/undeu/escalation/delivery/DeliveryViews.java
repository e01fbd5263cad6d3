package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.clock.ClockNoticeKind;
import kz.undeu.escalation.clock.ClockNotices;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;

/** Shows deliveries with their attempts, and dossiers that have none, each with its petition. */
@Singleton
class DeliveryViews {

    private final DeliveryRows rows;
    private final ChannelRows channels;
    private final ClockNotices notices;
    private final Escalations escalations;
    private final PetitionTexts texts;

    DeliveryViews(
            DeliveryRows rows,
            ChannelRows channels,
            ClockNotices notices,
            Escalations escalations,
            PetitionTexts texts) {
        this.rows = rows;
        this.channels = channels;
        this.notices = notices;
        this.escalations = escalations;
        this.texts = texts;
    }

    DeliveryView of(Delivery delivery) {
        return of(List.of(delivery)).get(0);
    }

    List<DeliveryView> of(List<Delivery> deliveries) {
        Map<EscalationId, Escalation> cases =
                cases(deliveries.stream().map(Delivery::escalation).distinct().toList());
        Map<PetitionId, PetitionText> said = said(cases.values());
        return deliveries.stream()
                .map(delivery -> {
                    PetitionId petition = cases.get(delivery.escalation()).petition();
                    return DeliveryView.of(
                            delivery,
                            petition,
                            said.get(petition).title(),
                            channels.find(delivery.channel()).orElseThrow(),
                            about(delivery),
                            rows.attempts(delivery.id()));
                })
                .toList();
    }

    /** Cases in the order of their ids. */
    List<UnsentDossier> unsent(List<EscalationId> ids) {
        Map<EscalationId, Escalation> cases = cases(ids);
        Map<PetitionId, PetitionText> said = said(cases.values());
        return ids.stream()
                .map(cases::get)
                .map(each -> new UnsentDossier(
                        each.id(),
                        each.petition(),
                        said.get(each.petition()).title(),
                        each.agency(),
                        each.state(),
                        each.forwardedAt()))
                .toList();
    }

    private DeliveryAbout about(Delivery delivery) {
        ClockNoticeKind notice = delivery.notice() == null
                ? null
                : notices.find(delivery.notice()).orElseThrow().kind();
        return DeliveryAbout.of(notice);
    }

    private Map<EscalationId, Escalation> cases(List<EscalationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : escalations.findByIdIn(ids).stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
    }

    private Map<PetitionId, PetitionText> said(Collection<Escalation> cases) {
        return texts.of(cases.stream().map(Escalation::petition).distinct().toList());
    }
}
