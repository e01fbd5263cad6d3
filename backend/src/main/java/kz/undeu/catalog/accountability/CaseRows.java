package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Outcome;
import kz.undeu.escalation.Owed;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Parameters;
import kz.undeu.kernel.Refusal;

/** Reads what the figures are counted from: a row for each case, of which a country has some thousands. */
@Singleton
class CaseRows {

    private final JdbcOperations jdbc;

    CaseRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of one agency, or of all; with those that it returned and that went on. */
    @Transactional
    public List<CaseTimes> times(@Nullable String agency) {
        String sql = """
                SELECT e.agency, NULLIF(%2$s, DATE '%3$s'), e.forwarded_at, e.registration_due_on,
                    e.registered_on, e.registered_at, e.review_due_on, e.answered_at, w.returned_at
                FROM escalation e LEFT JOIN escalation_route w ON w.escalation = e.id AND w.outcome IS NULL
                WHERE e.forwarded_at IS NOT NULL%1$s
                UNION ALL
                SELECT e.agency, NULL, e.forwarded_at, e.registration_due_on, e.registered_on, e.registered_at,
                    e.review_due_on, NULL, e.returned_at
                FROM escalation_route e WHERE e.outcome = 'ROUTED_ON'%1$s""".formatted(agency == null ? "" : " AND e.agency = ?", Owed.DUE_ON, Owed.NEVER);
        return jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, agency == null ? List.of() : List.of(agency, agency));
            List<CaseTimes> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new CaseTimes(
                            rows.getString(1),
                            rows.getObject(2, LocalDate.class),
                            rows.getTimestamp(3).toInstant(),
                            rows.getObject(4, LocalDate.class),
                            rows.getObject(5, LocalDate.class),
                            instant(rows, 6),
                            rows.getObject(7, LocalDate.class),
                            instant(rows, 8),
                            day(rows, 9)));
                }
            }
            return found;
        });
    }

    /** What agencies say to demands: a corrected answer counts as it reads now. */
    @Transactional
    public Map<String, OutcomeCounts> outcomes(@Nullable String agency) {
        String sql = """
                SELECT e.agency, a.outcome, COUNT(*) FROM answer a JOIN escalation e ON e.id = a.escalation
                WHERE a.version = (SELECT MAX(r.version) FROM response r WHERE r.escalation = a.escalation)""" + (agency == null ? "" : " AND e.agency = ?") + " GROUP BY e.agency, a.outcome";
        return jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, agency == null ? List.of() : List.of(agency));
            Map<String, Map<Outcome, Integer>> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), each -> new EnumMap<>(Outcome.class))
                            .put(Outcome.valueOf(rows.getString(2)), rows.getInt(3));
                }
            }
            Map<String, OutcomeCounts> counts = new HashMap<>();
            found.forEach((slug, each) -> counts.put(slug, OutcomeCounts.of(each)));
            return counts;
        });
    }

    /**
     * A case in its place.
     *
     * @param forwardedAt what it is sorted by
     */
    record Found(EscalationId id, Instant forwardedAt) {
        Cursor cursor() {
            return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, forwardedAt), id.value());
        }
    }

    /**
     * The cases of an agency behind a place, the newest first.
     *
     * @throws Refusal CURSOR_INVALID
     */
    @Transactional
    public List<Found> newest(String agency, @Nullable Cursor behind, int limit) {
        StringBuilder sql = new StringBuilder(
                "SELECT id, forwarded_at FROM escalation WHERE agency = ? AND forwarded_at IS NOT NULL");
        List<Object> values = new ArrayList<>(List.of(agency));
        if (behind != null) {
            Timestamp at = Timestamp.from(instant(behind));
            sql.append(" AND (forwarded_at < ? OR (forwarded_at = ? AND id < ?))");
            values.addAll(List.of(at, at, behind.id()));
        }
        sql.append(" ORDER BY forwarded_at DESC, id DESC LIMIT ?");
        values.add(limit);
        return jdbc.prepareStatement(sql.toString(), statement -> {
            Parameters.bind(statement, values);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(
                            new EscalationId(rows.getString(1)),
                            rows.getTimestamp(2).toInstant()));
                }
            }
            return found;
        });
    }

    private static Instant instant(Cursor cursor) {
        Instant at = Instant.EPOCH.plus(cursor.value(), ChronoUnit.MICROS);
        if (cursor.value() < 0 || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
        return at;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Instant at = instant(row, column);
        return at == null ? null : WorkingDays.dayOf(at);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
