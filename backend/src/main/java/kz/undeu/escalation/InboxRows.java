package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.assignment.ColleagueId;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Parameters;
import kz.undeu.kernel.PublicId;
import kz.undeu.kernel.Refusal;

/**
 * Finds the cases of an agency in the order in which they are owed: the nearest deadline first, then what is done, the
 * newest first. The database sorts all cases of one agency for
 * each page (decision 0059).
 */
@Singleton
class InboxRows {

    private static final String DUE = Owed.DUE_ON;

    private static final String FROM = " FROM escalation e";

    private static final String WHERE = " WHERE e.agency = ?";

    /** Joined only where it is asked for: for each of 10,000 cases it takes the database as long as all the rest. */
    private static final String PETITION = " JOIN petition p ON p.id = e.petition";

    /**
     * Whoever had a case in another agency, before it went on to this one, has it no more. Where nothing asks for it the
     * database leaves this out itself.
     */
    private static final String HOLDER = " LEFT JOIN (assignment a JOIN colleague c ON c.id = a.colleague)"
            + " ON a.escalation = e.id AND c.agency = e.agency";

    private final JdbcOperations jdbc;

    InboxRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case in its place.
     *
     * @param dueOn the day it is sorted by
     */
    record Found(EscalationId id, LocalDate dueOn) {
        Cursor cursor() {
            return new Cursor(dueOn.toEpochDay(), id.value());
        }
    }

    /**
     * Something that is owed.
     *
     * @param assignee who has it in hand, or null
     */
    record OwedCase(LocalDate dueOn, @Nullable ColleagueId assignee) {}

    /**
     * Cases behind a place.
     *
     * @param me what the caller is to colleagues, or null before they took a case
     * @throws Refusal CURSOR_INVALID
     */
    @Transactional
    public List<Found> find(
            String agency,
            InboxQuery query,
            @Nullable ColleagueId me,
            LocalDate today,
            @Nullable Cursor behind,
            int limit) {
        StringBuilder sql = new StringBuilder("SELECT e.id, " + DUE + " AS due" + FROM);
        if (query.topic() != null || query.jurisdiction() != null) {
            sql.append(PETITION);
        }
        sql.append(HOLDER).append(WHERE);
        List<Object> values = new ArrayList<>(List.of(agency));
        filter(sql, values, query, me);
        if (query.overdue()) {
            sql.append(" AND ").append(DUE).append(" < ?");
            values.add(today);
        }
        if (behind != null) {
            Object reachedAt = reachedAt(behind);
            sql.append(" AND (").append(DUE).append(" > ? OR (").append(DUE);
            sql.append(" = ? AND (e.reached_at < ? OR (e.reached_at = ? AND e.id > ?))))");
            LocalDate due = day(behind);
            values.addAll(List.of(due, due, reachedAt, reachedAt, behind.id()));
        }
        sql.append(" ORDER BY due, e.reached_at DESC, e.id LIMIT ?");
        values.add(limit);
        return jdbc.prepareStatement(sql.toString(), statement -> {
            Parameters.bind(statement, values);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(new EscalationId(rows.getString(1)), rows.getObject(2, LocalDate.class)));
                }
            }
            return found;
        });
    }

    /** All that an agency owes now. */
    @Transactional
    public List<OwedCase> owed(String agency) {
        String sql = "SELECT " + DUE + ", c.id" + FROM + HOLDER + WHERE + " AND " + DUE + " < DATE '9999-12-31'";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, agency);
            List<OwedCase> owed = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String assignee = rows.getString(2);
                    owed.add(new OwedCase(
                            rows.getObject(1, LocalDate.class), assignee == null ? null : new ColleagueId(assignee)));
                }
            }
            return owed;
        });
    }

    private static void filter(StringBuilder sql, List<Object> values, InboxQuery query, @Nullable ColleagueId me) {
        add(
                sql,
                values,
                " AND e.state = ?",
                query.state() == null ? null : query.state().name());
        add(sql, values, " AND e.tier = ?", query.tier());
        add(sql, values, " AND p.topic = ?", query.topic());
        add(sql, values, " AND p.jurisdiction = ?", query.jurisdiction());
        if (query.assignee() instanceof InboxQuery.Assignee.Nobody) {
            sql.append(" AND c.id IS NULL");
        } else if (query.assignee() instanceof InboxQuery.Assignee.One one) {
            add(sql, values, " AND c.id = ?", one.id().value());
        } else if (query.assignee() instanceof InboxQuery.Assignee.Me) {
            // Who has taken nothing yet has nothing.
            add(sql, values, " AND c.id = ?", me == null ? "" : me.value());
        }
        if (query.q() != null) {
            sql.append(" AND (e.registration_number LIKE ? OR EXISTS (SELECT 1 FROM petition_text t");
            sql.append(" WHERE t.petition = e.petition AND t.title LIKE ?))");
            String pattern = "%" + query.q().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            values.addAll(List.of(pattern, pattern));
        }
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Of the last case of the page before; it never changes, whatever became of the case meanwhile. */
    private Object reachedAt(Cursor behind) {
        if (!PublicId.isPublicId(behind.id())) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
        return jdbc.prepareStatement("SELECT reached_at FROM escalation WHERE id = ?", statement -> {
            statement.setString(1, behind.id());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.of(CommonRefusal.CURSOR_INVALID);
                }
                return rows.getTimestamp(1);
            }
        });
    }

    private static LocalDate day(Cursor behind) {
        if (behind.value() < 0 || behind.value() > Owed.NEVER.toEpochDay()) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
        return LocalDate.ofEpochDay(behind.value());
    }
}
