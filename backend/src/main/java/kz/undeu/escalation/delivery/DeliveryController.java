package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

@Controller("/api/v1/admin")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class DeliveryController {

    private final DeliveryRows rows;
    private final DeliveryViews views;
    private final OrderingDelivery ordering;
    private final InstantSource clock;

    DeliveryController(DeliveryRows rows, DeliveryViews views, OrderingDelivery ordering, InstantSource clock) {
        this.rows = rows;
        this.views = views;
        this.ordering = ordering;
        this.clock = clock;
    }

    /**
     * Deliveries in a state, the latest first; dead letters when none is named.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/deliveries")
    Page<DeliveryView> all(
            @QueryValue(defaultValue = "DEAD") DeliveryState state,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit);
        List<Delivery> found = rows.page(state, Cursor.parse(cursor).orElse(null), limit + 1);
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                views.of(page),
                found.size() > limit ? DeliveryRows.cursor(page.get(limit - 1)).toString() : null);
    }

    /**
     * Dossiers of waiting cases that never went out, for want of an enabled agency with an enabled channel when they were made;
     * what was forwarded first comes first. Nothing sends them but an order for a channel.
     *
     * @param agency the slug of one agency; all when absent
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/unsent-dossiers")
    Page<UnsentDossier> unsent(
            @Nullable @QueryValue String agency,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit);
        List<DeliveryRows.Unsent> found =
                rows.unsent(agency, Cursor.parse(cursor).orElse(null), limit + 1);
        List<DeliveryRows.Unsent> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                views.unsent(page.stream().map(DeliveryRows.Unsent::escalation).toList()),
                found.size() > limit ? page.get(limit - 1).cursor().toString() : null);
    }

    /** Sends a dead letter anew, under its old id and by the whole schedule. */
    @Post("/deliveries/{id}/redrive")
    DeliveryView redrive(String id, Authentication authentication) {
        return views.of(ordering.again(DeliveryId.parse(id), Person.of(authentication), clock.instant()));
    }

    /** Sends a dossier by a channel that was opened after it was made. Once: asked again, it shows the delivery there is. */
    @Post("/escalations/{eid}/deliveries")
    DeliveryView order(String eid, @Body DeliveryOrder order, Authentication authentication) {
        if (order.channel() == null) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("channel", "REQUIRED", "the id of a channel of the agency")));
        }
        return views.of(ordering.by(
                EscalationId.parse(eid), ChannelId.parse(order.channel()), Person.of(authentication), clock.instant()));
    }
}
