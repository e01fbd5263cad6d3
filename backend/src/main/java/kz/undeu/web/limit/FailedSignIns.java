package kz.undeu.web.limit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Attempts to sign in that failed, by address block and slice of time, for all replicas together. The block is hidden
 * by a key that is not in the database, and forgotten soon.
 */
@Singleton
class FailedSignIns {

    private static final int HIDDEN_LENGTH = 16;
    private static final Duration SLICE = RequestLimit.FAILED_SIGN_IN.period();

    private final JdbcOperations database;
    private final byte[] key;
    private final InstantSource clock;

    FailedSignIns(JdbcOperations database, LimitSecret secret, InstantSource clock) {
        this.database = database;
        this.key = secret.keyFor("address-block");
        this.clock = clock;
    }

    /** How long to wait, in whole seconds, when a block has failed too often in this slice. */
    @Transactional
    Optional<Duration> wait(SubscriberAddress block, Instant at) {
        if (failures(block, at) < RequestLimit.FAILED_SIGN_IN.number()) {
            return Optional.empty();
        }
        Duration left = Duration.between(at, sliceOf(at).plus(SLICE));
        return Optional.of(left.getNano() == 0 ? left : Duration.ofSeconds(left.toSeconds() + 1));
    }

    @Transactional
    int failures(SubscriberAddress block, Instant at) {
        return database.prepareStatement(
                "SELECT failures FROM failed_sign_in WHERE slice_at = ? AND block = ?", statement -> {
                    statement.setTimestamp(1, Timestamp.from(sliceOf(at)));
                    statement.setBytes(2, hidden(block));
                    try (var rows = statement.executeQuery()) {
                        return rows.next() ? rows.getInt(1) : 0;
                    }
                });
    }

    @Transactional
    void count(SubscriberAddress block, Instant at) {
        database.prepareStatement("""
                        INSERT INTO failed_sign_in (slice_at, block, failures) VALUES (?, ?, 1)
                        ON DUPLICATE KEY UPDATE failures = failures + 1""", statement -> {
            statement.setTimestamp(1, Timestamp.from(sliceOf(at)));
            statement.setBytes(2, hidden(block));
            return statement.executeUpdate();
        });
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void forget() {
        forget(clock.instant());
    }

    /** Forgets every slice that is over. */
    @Transactional
    void forget(Instant at) {
        database.prepareStatement("DELETE FROM failed_sign_in WHERE slice_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(sliceOf(at)));
            return statement.executeUpdate();
        });
    }

    private static Instant sliceOf(Instant at) {
        long seconds = SLICE.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    private byte[] hidden(SubscriberAddress block) {
        return Arrays.copyOf(LimitSecret.hmac(key, block.value()), HIDDEN_LENGTH);
    }
}
