package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** Finds decisions with what belongs to them, the latest first. */
@Singleton
class DecisionRows {

    /** {@code a} is the appeal against this decision and {@code o} its outcome; {@code b} the appeal this one decides, {@code w} the return. */
    private static final String FOUND = """
            SELECT d.id, d.verdict, COALESCE(d.reason_code, r.reason_code), d.decided_at, d.petition, p.state,
                p.opened_at IS NOT NULL, p.text_sha256, p.jurisdiction, p.topic,
                CASE WHEN b.petition IS NOT NULL THEN b.appealed_at WHEN w.id IS NOT NULL THEN w.returned_at WHEN d.verdict = 'STOP' THEN NULL
                    ELSE p.submitted_at END,
                a.appealed_at, o.verdict, o.decided_at
            FROM decision d
            JOIN petition p ON p.id = d.petition
            LEFT JOIN appeal a ON a.rejection = d.id
            LEFT JOIN decision o ON o.id = a.outcome
            LEFT JOIN appeal b ON b.outcome = d.id
            LEFT JOIN decision r ON r.id = b.rejection
            LEFT JOIN escalation_route w ON w.decision = d.id
            WHERE d.id < ?""";

    private final JdbcOperations jdbc;

    DecisionRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions whose number is smaller than {@code before}. */
    @Transactional
    public List<DecisionRow> find(RegisterQuery query, long before, int limit) {
        StringBuilder sql = new StringBuilder(FOUND);
        List<Object> values = new ArrayList<>(List.of(before));
        add(sql, values, " AND d.verdict = ?", name(query.verdict()));
        add(sql, values, " AND COALESCE(d.reason_code, r.reason_code) = ?", name(query.reasonCode()));
        add(sql, values, " AND p.jurisdiction = ?", query.jurisdiction());
        add(sql, values, " AND p.topic = ?", query.topic());
        if (query.from() != null) {
            Instant first = query.from().atStartOfDay(WorkingDays.ZONE).toInstant();
            add(sql, values, " AND d.decided_at >= ?", Timestamp.from(first));
        }
        if (query.to() != null) {
            add(sql, values, " AND d.decided_at < ?", Timestamp.from(WorkingDays.endOf(query.to())));
        }
        if (query.appeal() != null) {
            sql.append(" AND ").append(query.appeal().condition());
        }
        sql.append(" ORDER BY d.id DESC LIMIT ?");
        values.add(limit);
        return jdbc.prepareStatement(sql.toString(), statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<DecisionRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        });
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        String reason = row.getString(3);
        byte[] sha256 = row.getBytes(8);
        String outcome = row.getString(13);
        return new DecisionRow(
                row.getLong(1),
                Verdict.valueOf(row.getString(2)),
                reason == null ? null : ReasonCode.valueOf(reason),
                row.getTimestamp(4).toInstant(),
                new PetitionId(row.getString(5)),
                PetitionState.valueOf(row.getString(6)),
                row.getBoolean(7),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                new JurisdictionCode(row.getString(9)),
                row.getString(10),
                instant(row, 11),
                instant(row, 12),
                outcome == null ? null : Verdict.valueOf(outcome),
                instant(row, 14));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
