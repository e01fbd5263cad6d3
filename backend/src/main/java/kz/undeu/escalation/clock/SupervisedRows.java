package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Owed;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Parameters;
import kz.undeu.kernel.Refusal;

/** Finds the overdue cases of several agencies. */
@Singleton
class SupervisedRows {

    private static final String DUE = Owed.DUE_ON;

    private final JdbcOperations jdbc;

    SupervisedRows(JdbcOperations jdbc) {
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

    /** Cases behind a place, those that are overdue for longest first. Throws CURSOR_INVALID for a cursor that is not ours. */
    @Transactional
    List<Found> overdue(Collection<String> agencies, LocalDate today, @Nullable Cursor behind, int limit) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder("SELECT e.id, " + DUE + " AS due FROM escalation e WHERE e.agency IN (")
                .append(String.join(", ", Collections.nCopies(agencies.size(), "?")))
                .append(") AND ")
                .append(DUE)
                .append(" < ?");
        List<Object> values = new ArrayList<>(agencies);
        values.add(today);
        if (behind != null) {
            LocalDate due = day(behind);
            sql.append(" AND (" + DUE + " > ? OR (" + DUE + " = ? AND e.id > ?))");
            values.addAll(List.of(due, due, behind.id()));
        }
        sql.append(" ORDER BY due, e.id LIMIT ?");
        values.add(limit);
        return jdbc.prepareStatement(sql.toString(), statement -> {
            Parameters.bind(statement, values);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(EscalationId.parse(rows.getString(1)), rows.getObject(2, LocalDate.class)));
                }
            }
            return found;
        });
    }

    private static LocalDate day(Cursor behind) {
        if (behind.value() < 0 || behind.value() > Owed.NEVER.toEpochDay()) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
        return LocalDate.ofEpochDay(behind.value());
    }
}
