package kz.undeu.moderation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells how late the queue is. */
@Singleton
public class ServiceLevels {

    private final JdbcOperations jdbc;
    private final CaseClocks clocks;

    ServiceLevels(JdbcOperations jdbc, CaseClocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    @Transactional
    public ServiceLevel at(Instant at) {
        CaseClocks.On today = clocks.on(at);
        List<CaseClock> waiting = new ArrayList<>();
        since("SELECT submitted_at FROM petition WHERE state = 'SUBMITTED'")
                .forEach(since -> waiting.add(today.of(CaseKind.SUBMISSION, since)));
        since("SELECT appealed_at FROM appeal WHERE outcome IS NULL")
                .forEach(since -> waiting.add(today.of(CaseKind.APPEAL, since)));
        return new ServiceLevel(
                today.allowed(CaseKind.SUBMISSION),
                today.allowed(CaseKind.APPEAL),
                waiting.size(),
                waiting.stream().filter(clock -> clock.workingDaysLate() > 0).count(),
                waiting.stream().mapToInt(CaseClock::workingDaysLate).max().orElse(0));
    }

    private List<Instant> since(String sql) {
        return jdbc.prepareStatement(sql, statement -> {
            List<Instant> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Timestamp since = rows.getTimestamp(1);
                    found.add(since.toInstant());
                }
            }
            return found;
        });
    }
}
