package kz.undeu.escalation.clock;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.Parameters;

/** The notices of deadlines as they are stored. */
@Singleton
public class ClockNotices {

    private static final String SELECT = """
            SELECT id, escalation, kind, awaiting, owing, recipient, runs_from, due_on, mark, told_at
            FROM clock_notice\s""";

    private final JdbcOperations jdbc;

    ClockNotices(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Optional<ClockNotice> find(ClockNoticeId id) {
        return select("WHERE id = ?", id.toString()).stream().findFirst();
    }

    /** When and of what a supervisor was told about a case, oldest first. */
    @Transactional
    public List<ClockNotice> toSupervisors(EscalationId escalation) {
        return select("WHERE escalation = ? AND kind = 'OVERDUE' ORDER BY told_at, id", escalation.toString());
    }

    /** Whether there is one about the same. */
    @Transactional
    boolean isTold(ClockNotice notice) {
        return !select(
                        """
                        WHERE escalation = ? AND kind = ? AND awaiting = ? AND runs_from = ? AND mark = ?""",
                        notice.escalation().toString(),
                        notice.kind().name(),
                        notice.awaiting().name(),
                        Timestamp.from(notice.runsFrom()),
                        notice.mark())
                .isEmpty();
    }

    /** Writes one down, in the caller's transaction; false when there is one about the same. */
    @Transactional
    boolean add(ClockNotice notice) {
        return jdbc.prepareStatement("""
                INSERT IGNORE INTO clock_notice
                    (id, escalation, kind, awaiting, owing, recipient, runs_from, due_on, mark, told_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            Parameters.bind(
                    statement,
                    List.of(
                            notice.id().toString(),
                            notice.escalation().toString(),
                            notice.kind().name(),
                            notice.awaiting().name(),
                            notice.owing(),
                            notice.recipient(),
                            Timestamp.from(notice.runsFrom()),
                            notice.dueOn(),
                            notice.mark(),
                            Timestamp.from(notice.toldAt())));
            return statement.executeUpdate() == 1;
        });
    }

    private List<ClockNotice> select(String where, Object... values) {
        return jdbc.prepareStatement(SELECT + where, statement -> {
            Parameters.bind(statement, List.of(values));
            List<ClockNotice> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static ClockNotice read(ResultSet row) throws SQLException {
        return new ClockNotice(
                new ClockNoticeId(row.getString(1)),
                EscalationId.parse(row.getString(2)),
                ClockNoticeKind.valueOf(row.getString(3)),
                Awaiting.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
