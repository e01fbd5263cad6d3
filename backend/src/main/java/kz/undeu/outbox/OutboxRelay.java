package kz.undeu.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on, at least once, on any number of replicas. An event is claimed, handled and removed in one
 * transaction: a process that dies in the middle leaves it for the next one.
 */
@Singleton
@Requires(property = "undeu.outbox.enabled", notEquals = "false")
public class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int LONGEST_DELAY_EXPONENT = 10; // 2^10 s, about 17 minutes

    private final Outbox outbox;
    private final TransactionOperations<Connection> transactions;
    private final Map<String, OutboxHandler> handlers;
    private final Steps steps;
    private final InstantSource clock;

    OutboxRelay(
            Outbox outbox,
            TransactionOperations<Connection> transactions,
            List<OutboxHandler> handlers,
            Steps steps,
            InstantSource clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${undeu.outbox.delay:300ms}", initialDelay = "${undeu.outbox.delay:300ms}")
    void handOn() {
        handOn(clock.instant());
    }

    /** Hands on everything that is due at an instant. */
    public synchronized void handOn(Instant at) {
        boolean more = true;
        while (more) {
            more = handOnOne(at);
        }
    }

    private boolean handOnOne(Instant at) {
        OutboxEvent[] claimed = new OutboxEvent[1];
        try {
            return transactions.executeWrite(status -> {
                Optional<OutboxEvent> due = outbox.claimDue(at);
                if (due.isEmpty()) {
                    return false;
                }
                claimed[0] = due.get();
                handlerOf(claimed[0]).handle(claimed[0], at);
                outbox.remove(claimed[0].id());
                steps.passed(Step.HANDLED, claimed[0].subject());
                return true;
            });
        } catch (RuntimeException e) {
            if (claimed[0] == null) {
                LOG.warn("The outbox cannot be read", e);
                return false;
            }
            postpone(claimed[0], at, e);
            return true;
        }
    }

    private OutboxHandler handlerOf(OutboxEvent event) {
        OutboxHandler handler = handlers.get(event.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for outbox events of kind " + event.kind());
        }
        return handler;
    }

    private void postpone(OutboxEvent event, Instant at, RuntimeException failure) {
        LOG.error(
                "Outbox event {} of kind {} failed, attempt {}",
                event.id(),
                event.kind(),
                event.attempts() + 1,
                failure);
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(event.attempts(), LONGEST_DELAY_EXPONENT));
        outbox.postpone(event.id(), at.plus(delay), failure.getClass().getSimpleName());
    }
}
