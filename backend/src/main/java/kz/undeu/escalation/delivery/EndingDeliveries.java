package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.route.RouteListener;

/** What has not arrived at an agency is sent to it no more when the escalation leaves it. */
@Singleton
class EndingDeliveries implements RouteListener {

    private final DeliveryRows rows;

    EndingDeliveries(DeliveryRows rows) {
        this.rows = rows;
    }

    @Override
    public void left(Escalation left, Instant at) {
        rows.end(left.id(), left.route(), at);
    }
}
