package kz.undeu.invalidation;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.signature.Invalidating;
import kz.undeu.signature.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes what was approved, batch by batch, each batch one transaction that begins with the tally's lock: people sign
 * in between. How far it is commits with the batch, so a process that dies leaves nothing half-done and the next one
 * goes on; on several replicas the lock makes them take turns, and each sees what the other did.
 */
@Singleton
class Executing {

    private static final Logger LOG = LoggerFactory.getLogger(Executing.class);

    private final Invalidations invalidations;
    private final Targets targets;
    private final Invalidating invalidating;
    private final LegalNumbers numbers;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final int batchSize;

    Executing(
            Invalidations invalidations,
            Targets targets,
            Invalidating invalidating,
            LegalNumbers numbers,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            @Value("${undeu.invalidation.batch-size:500}") int batchSize) {
        this.invalidations = invalidations;
        this.targets = targets;
        this.invalidating = invalidating;
        this.numbers = numbers;
        this.transactions = transactions;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    @Scheduled(fixedDelay = "${undeu.invalidation.delay:1s}", initialDelay = "${undeu.invalidation.delay:1s}")
    void executeDue() {
        execute();
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "20s")
    void endDue() {
        end(clock.instant());
    }

    /** Executes all that is approved. What fails stays and is tried again with the next run. */
    synchronized void execute() {
        List<InvalidationState> due = List.of(InvalidationState.APPROVED, InvalidationState.LIFT_APPROVED);
        for (Invalidation invalidation : invalidations.findByStateInOrderByApprovedAt(due)) {
            try {
                boolean more = true;
                while (more) {
                    more = invalidation.state() == InvalidationState.APPROVED
                            ? invalidateSome(invalidation.id())
                            : liftSome(invalidation.id());
                }
            } catch (RuntimeException e) {
                // Its message may show the key of a row; its kind is enough.
                LOG.error(
                        "Invalidation {} stopped in the middle and goes on with the next run: {}",
                        invalidation.id(),
                        e.getClass().getName());
            }
        }
    }

    /** Ends proposals nobody approved in time. */
    void end(Instant at) {
        invalidations.expire(at);
        int days = numbers.inForce(LegalNumber.INVALIDATION_PROPOSAL_DAYS, WorkingDays.dayOf(at));
        invalidations.expireLifting(at.minus(Duration.ofDays(days)));
    }

    /** Invalidates one batch; true while there may be more. */
    private boolean invalidateSome(InvalidationId id) {
        return transactions.executeWrite(status -> {
            Tally before = invalidating.lock(invalidations.get(id).petition());
            // Read behind the lock: another replica may have been faster.
            Invalidation invalidation = invalidations.get(id);
            if (invalidation.state() != InvalidationState.APPROVED) {
                return false;
            }
            // Of this batch, not of the run: people sign in between, and the log tells times in its order.
            Instant at = clock.instant();
            List<Long> batch = targets.next(id, invalidation.nextEvent(), false, batchSize);
            if (batch.isEmpty()) {
                invalidations.finish(id, at);
                LOG.info(
                        "Invalidation {} of petition {} is done: {} signatures, {} no longer in force",
                        id,
                        invalidation.petition(),
                        invalidation.invalidated(),
                        invalidation.skipped());
                return false;
            }
            List<Long> hit = invalidating.invalidate(
                    invalidation.petition(), batch, invalidation.reasonCode().name(), at);
            targets.markHit(id, hit);
            invalidations.advance(
                    id,
                    batch.get(batch.size() - 1) + 1,
                    hit.size(),
                    batch.size() - hit.size(),
                    before.inForce(),
                    before.inForce() - hit.size());
            return true;
        });
    }

    /** Lets the people of one batch sign again; true while there may be more. */
    private boolean liftSome(InvalidationId id) {
        return transactions.executeWrite(status -> {
            invalidating.lock(invalidations.get(id).petition());
            Invalidation invalidation = invalidations.get(id);
            if (invalidation.state() != InvalidationState.LIFT_APPROVED) {
                return false;
            }
            List<Long> batch = targets.next(id, invalidation.nextEvent(), true, batchSize);
            if (batch.isEmpty()) {
                invalidations.finishLifting(id, clock.instant());
                return false;
            }
            invalidating.letSignAgain(invalidation.petition(), batch);
            invalidations.advanceLifting(id, batch.get(batch.size() - 1) + 1);
            return true;
        });
    }
}
