package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.clock.ClockListener;
import kz.undeu.escalation.clock.ClockNotice;

/** A notice of a deadline goes out by every enabled channel of who is told, once. */
@Singleton
class MakingNoticeDeliveries implements ClockListener {

    private final Agencies agencies;
    private final ChannelRows channels;
    private final DeliveryRows rows;

    MakingNoticeDeliveries(Agencies agencies, ChannelRows channels, DeliveryRows rows) {
        this.agencies = agencies;
        this.channels = channels;
        this.rows = rows;
    }

    @Override
    public void told(ClockNotice notice, Instant at) {
        if (agencies.findBySlug(notice.recipient()).orElseThrow().isEnabled()) {
            channels.enabledOf(notice.recipient())
                    .forEach(channel -> rows.make(notice.escalation(), channel.id(), notice.id(), at));
        }
    }
}
