package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.clock.ClockListener;
import kz.undeu.escalation.clock.ClockNotice;

/** A notice of a deadline goes out by every enabled channel of who is told, once. */
@Singleton
class MakingNoticeDeliveries implements ClockListener {

    private final Escalations escalations;
    private final Agencies agencies;
    private final ChannelRows channels;
    private final DeliveryRows rows;

    MakingNoticeDeliveries(Escalations escalations, Agencies agencies, ChannelRows channels, DeliveryRows rows) {
        this.escalations = escalations;
        this.agencies = agencies;
        this.channels = channels;
        this.rows = rows;
    }

    @Override
    public void told(ClockNotice notice) {
        if (agencies.findBySlug(notice.recipient()).orElseThrow().isEnabled()) {
            int route = escalations.findById(notice.escalation()).orElseThrow().route();
            channels.enabledOf(notice.recipient())
                    .forEach(channel ->
                            rows.make(notice.escalation(), route, channel.id(), notice.id(), notice.toldAt()));
        }
    }
}
