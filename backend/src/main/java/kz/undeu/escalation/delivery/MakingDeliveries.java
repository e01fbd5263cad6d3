package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.dossier.DossierListener;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.Steps;

/** A dossier that is there goes out by every enabled channel of its agency, once. The inbox has the case already. */
@Singleton
class MakingDeliveries implements DossierListener {

    private final Escalations escalations;
    private final Agencies agencies;
    private final ChannelRows channels;
    private final DeliveryRows rows;
    private final Steps steps;

    MakingDeliveries(Escalations escalations, Agencies agencies, ChannelRows channels, DeliveryRows rows, Steps steps) {
        this.escalations = escalations;
        this.agencies = agencies;
        this.channels = channels;
        this.rows = rows;
        this.steps = steps;
    }

    @Override
    public void made(EscalationId id, Instant at) {
        Escalation escalation = escalations.findById(id).orElseThrow();
        if (agencies.findBySlug(escalation.agency()).orElseThrow().isEnabled()) {
            channels.enabledOf(escalation.agency())
                    .forEach(channel -> rows.make(id, escalation.route(), channel.id(), at));
        }
        steps.passed(Step.DELIVERIES_MADE, id.toString());
    }
}
