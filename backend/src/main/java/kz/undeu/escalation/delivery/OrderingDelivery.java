package kz.undeu.escalation.delivery;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.channel.Channel;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.escalation.channel.ChannelRefusal;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.dossier.DossierRefusal;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** An administrator has a dead letter sent anew, or a dossier by a channel that was opened after it was made. */
@Singleton
class OrderingDelivery {

    private final DeliveryRows rows;
    private final ChannelRows channels;
    private final Escalations escalations;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final StaffActs acts;
    private final DeliveryAlarm alarm;
    private final TransactionOperations<Connection> transactions;

    OrderingDelivery(
            DeliveryRows rows,
            ChannelRows channels,
            Escalations escalations,
            Agencies agencies,
            Dossiers dossiers,
            StaffActs acts,
            DeliveryAlarm alarm,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.channels = channels;
        this.escalations = escalations;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.acts = acts;
        this.alarm = alarm;
        this.transactions = transactions;
    }

    /**
     * Begins the schedule of a dead letter anew, under its old id.
     *
     * @throws Refusal NOT_FOUND, CHANNEL_DISABLED, DELIVERY_NOT_DEAD
     */
    Delivery again(DeliveryId id, Person by, Instant at) {
        Delivery delivery = rows.find(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        mustBeOpen(channels.find(delivery.channel()).orElseThrow());
        transactions.executeWrite(status -> {
            if (!rows.beginAnew(id, at)) {
                throw Refusal.of(DeliveryRefusal.DELIVERY_NOT_DEAD);
            }
            acts.record(StaffActs.Kind.DELIVERY_ORDERED, id.toString(), by.key(), at);
            return null;
        });
        alarm.look();
        return rows.find(id).orElseThrow();
    }

    /**
     * Sends a dossier by a channel that it has not gone by.
     *
     * @return the delivery, also when there was one already
     * @throws Refusal NOT_FOUND, CHANNEL_DISABLED, DOSSIER_NOT_READY, DOSSIER_DESTROYED
     */
    Delivery by(EscalationId escalationId, ChannelId channelId, Person by, Instant at) {
        Escalation escalation =
                escalations.findById(escalationId).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        Channel channel = channels.find(channelId)
                .filter(found -> found.agency().equals(escalation.agency()))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        mustBeOpen(channel);
        DossierView dossier = dossiers.of(escalationId);
        if (dossier == null) {
            throw Refusal.of(DossierRefusal.DOSSIER_NOT_READY);
        }
        if (dossier.isDestroyed()) {
            throw Refusal.of(DossierRefusal.DOSSIER_DESTROYED);
        }
        transactions.executeWrite(status -> {
            if (rows.make(escalationId, escalation.route(), channelId, at)) {
                Delivery made =
                        rows.find(escalationId, escalation.route(), channelId).orElseThrow();
                acts.record(StaffActs.Kind.DELIVERY_ORDERED, made.id().toString(), by.key(), at);
            }
            return null;
        });
        return rows.find(escalationId, escalation.route(), channelId).orElseThrow();
    }

    private void mustBeOpen(Channel channel) {
        if (!channel.isEnabled()
                || !agencies.findBySlug(channel.agency()).orElseThrow().isEnabled()) {
            throw Refusal.of(ChannelRefusal.CHANNEL_DISABLED);
        }
    }
}
