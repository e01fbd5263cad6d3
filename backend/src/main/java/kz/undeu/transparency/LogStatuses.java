package kz.undeu.transparency;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;

/**
 * Sums up how the public logs stand. Only those of listed petitions: the others would tell that somewhere an unlisted petition is
 * signed, and when.
 */
@Singleton
class LogStatuses {

    /** Shorter than readers keep it; the rows of all heads are read for it. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final String STATUS = """
            SELECT COUNT(*), MAX(c.signed_at),
                (SELECT COUNT(*) FROM log_refusal r JOIN petition p ON p.id = r.petition WHERE p.opened_at IS NOT NULL)
            FROM log_checkpoint c JOIN petition p ON p.id = c.petition WHERE p.opened_at IS NOT NULL""";

    private final JdbcOperations jdbc;
    private final LoadingCache<String, LogStatusView> kept;

    LogStatuses(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.kept = Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> read());
    }

    /** As it was some seconds ago at most, read once for all who ask. */
    LogStatusView latest() {
        return kept.get(STATUS);
    }

    @Transactional
    LogStatusView read() {
        return jdbc.prepareStatement(STATUS, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new LogStatusView(
                        row.getLong(1),
                        Optional.ofNullable(row.getTimestamp(2))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getLong(3));
            }
        });
    }
}
