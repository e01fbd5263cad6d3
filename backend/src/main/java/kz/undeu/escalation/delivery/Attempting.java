package kz.undeu.escalation.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.undeu.escalation.channel.Channel;
import kz.undeu.escalation.channel.ChannelRows;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.escalation.webhook.Sent;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a delivery once, and writes down what came of it. */
@Singleton
class Attempting {

    private static final Logger LOG = LoggerFactory.getLogger(Attempting.class);

    private final DeliveryRows rows;
    private final ChannelRows channels;
    private final Sending sending;
    private final DeliveryAlarm alarm;
    private final Steps steps;
    private final MeterRegistry meters;
    private final TransactionOperations<Connection> transactions;

    Attempting(
            DeliveryRows rows,
            ChannelRows channels,
            Sending sending,
            DeliveryAlarm alarm,
            Steps steps,
            MeterRegistry meters,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.channels = channels;
        this.sending = sending;
        this.alarm = alarm;
        this.steps = steps;
        this.meters = meters;
        this.transactions = transactions;
    }

    /**
     * Tries it.
     *
     * @param at when it was taken
     */
    void attempt(DeliveryRows.Taken taken, Instant at) {
        String id = taken.delivery().id().toString();
        steps.passed(Step.DELIVERY_TAKEN, id);
        Channel channel = channels.find(taken.delivery().channel()).orElseThrow();
        long begun = System.nanoTime();
        Sent sent = send(taken.delivery(), channel, at);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        steps.passed(Step.DELIVERY_SENT, id);
        boolean isDead = transactions.executeWrite(status -> {
            rows.finish(taken.attempt(), sent, took);
            boolean isGivenUp = conclude(taken, channel, sent, at.plus(took));
            steps.passed(Step.DELIVERY_RECORDED, id);
            return isGivenUp;
        });
        count(channel, sent.outcome(), isDead);
        if (isDead) {
            LOG.error(
                    "Delivery {} of escalation {} to {} by {} is given up after {} attempts: {}",
                    id,
                    taken.delivery().escalation(),
                    channel.agency(),
                    channel.kind(),
                    taken.number(),
                    sent.outcome());
            alarm.look();
        }
    }

    /** What nobody foresaw is a failed attempt like others: tried again by the schedule, and a dead letter in the end. */
    private Sent send(Delivery delivery, Channel channel, Instant at) {
        try {
            return sending.send(delivery, channel, at);
        } catch (RuntimeException e) {
            LOG.error("Delivery {} cannot be sent", delivery.id(), e);
            return Sent.of(AttemptOutcome.FAILED);
        }
    }

    /** Whether it is given up. */
    private boolean conclude(DeliveryRows.Taken taken, Channel channel, Sent sent, Instant at) {
        DeliveryId id = taken.delivery().id();
        return switch (sent.outcome()) {
            case TAKEN -> {
                rows.deliver(id, at);
                yield false;
            }
            case GONE -> {
                channels.disableGone(channel, at);
                yield rows.giveUp(taken, sent.outcome(), at);
            }
            case DISABLED, DESTROYED, HANDED_ON -> rows.giveUp(taken, sent.outcome(), at);
            case REFUSED,
                    REDIRECTED,
                    BUSY,
                    UNREACHABLE,
                    TIMED_OUT,
                    NO_ANSWER,
                    TLS_FAILED,
                    ADDRESS_FORBIDDEN,
                    NO_MAIL_SERVER,
                    FAILED -> {
                Optional<Instant> next = DeliverySchedule.next(
                        taken.number(), sent.outcome() == AttemptOutcome.BUSY ? sent.retryAfter() : null, at);
                next.ifPresent(later -> rows.postpone(taken, sent.outcome(), later));
                yield next.isEmpty() && rows.giveUp(taken, sent.outcome(), at);
            }
        };
    }

    private void count(Channel channel, AttemptOutcome outcome, boolean isDead) {
        String kind = channel.kind().name().toLowerCase(Locale.ROOT);
        meters.counter(
                        "undeu.delivery.attempts",
                        "kind",
                        kind,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        if (isDead) {
            meters.counter("undeu.delivery.given.up", "kind", kind).increment();
        }
    }
}
