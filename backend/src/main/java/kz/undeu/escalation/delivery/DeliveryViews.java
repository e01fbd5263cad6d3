package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.clock.ClockNoticeKind;
import kz.undeu.escalation.clock.ClockNotices;

/** Shows deliveries with their attempts. */
@Singleton
class DeliveryViews {

    private final DeliveryRows rows;
    private final ChannelRows channels;
    private final ClockNotices notices;

    DeliveryViews(DeliveryRows rows, ChannelRows channels, ClockNotices notices) {
        this.rows = rows;
        this.channels = channels;
        this.notices = notices;
    }

    DeliveryView of(Delivery delivery) {
        ClockNoticeKind notice = delivery.notice() == null
                ? null
                : notices.find(delivery.notice()).orElseThrow().kind();
        return DeliveryView.of(
                delivery,
                channels.find(delivery.channel()).orElseThrow().kind(),
                DeliveryAbout.of(notice),
                rows.attempts(delivery.id()));
    }

    List<DeliveryView> of(List<Delivery> deliveries) {
        return deliveries.stream().map(this::of).toList();
    }
}
