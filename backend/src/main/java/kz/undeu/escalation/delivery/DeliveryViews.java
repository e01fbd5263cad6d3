package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.escalation.channel.ChannelRows;

/** Shows deliveries with their attempts. */
@Singleton
class DeliveryViews {

    private final DeliveryRows rows;
    private final ChannelRows channels;

    DeliveryViews(DeliveryRows rows, ChannelRows channels) {
        this.rows = rows;
        this.channels = channels;
    }

    DeliveryView of(Delivery delivery) {
        return DeliveryView.of(
                delivery, channels.find(delivery.channel()).orElseThrow().kind(), rows.attempts(delivery.id()));
    }

    List<DeliveryView> of(List<Delivery> deliveries) {
        return deliveries.stream().map(this::of).toList();
    }
}
