package kz.undeu.catalog;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.kernel.Cursor;
import kz.undeu.petition.PetitionId;

/** Finds listed petitions: those that were ever open. */
@Singleton
class PetitionSearch {

    private static final Duration TREND = Duration.ofDays(3);
    /** Every word reads all titles and summaries; what comes behind the sixth narrows nothing down. */
    private static final int MOST_WORDS = 6;

    private final JdbcOperations jdbc;

    PetitionSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of ids.
     *
     * @param ids in their order
     * @param next where the next page begins, or null
     * @param total how many match in all
     */
    record Found(List<PetitionId> ids, String next, long total) {}

    @Transactional
    public Found find(ListQuery query, Instant at) {
        List<Object> matching = new ArrayList<>();
        String from = from(query, matching);
        long total = count(from, matching);

        List<Object> values = new ArrayList<>();
        String value = query.sort().value();
        if (value.contains(":trendsFrom")) {
            value = value.replace(":trendsFrom", "?");
            values.add(Timestamp.from(at.minus(TREND)));
        }
        values.addAll(matching);
        String sql = "SELECT id, sort_value FROM (SELECT p.id, " + value + " AS sort_value" + from + ") listed";
        if (query.after().isPresent()) {
            Cursor after = query.after().get();
            sql += " WHERE sort_value < ? OR (sort_value = ? AND id > ?)";
            values.addAll(List.of(after.value(), after.value(), after.id()));
        }
        sql += " ORDER BY sort_value DESC, id LIMIT ?";
        values.add(query.limit() + 1);
        return page(sql, values, query.limit(), total);
    }

    private static String from(ListQuery query, List<Object> values) {
        StringBuilder sql =
                new StringBuilder(" FROM petition p JOIN tally t ON t.petition = p.id WHERE p.opened_at IS NOT NULL");
        if (query.state() != null) {
            sql.append(" AND p.state = ?");
            values.add(query.state().name());
        }
        if (query.sort().isOnlyForOpen()) {
            sql.append(" AND p.state = 'OPEN'");
        }
        if (query.sort() == Sort.NEAREST) {
            sql.append(" AND EXISTS (SELECT 1 FROM threshold u WHERE u.petition = p.id AND u.reached_at IS NULL)");
        }
        if (query.escalation() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM escalation e WHERE e.petition = p.id AND e.state = ?)");
            values.add(query.escalation().name());
        }
        if (query.jurisdiction() != null) {
            sql.append(" AND p.jurisdiction = ?");
            values.add(query.jurisdiction());
        }
        if (query.topic() != null) {
            sql.append(" AND p.topic = ?");
            values.add(query.topic());
        }
        if (query.words() != null) {
            int words = 0;
            for (String word : query.words().strip().split("\\s+", MOST_WORDS + 1)) {
                if (++words > MOST_WORDS) {
                    break;
                }
                sql.append(" AND EXISTS (SELECT 1 FROM petition_text x WHERE x.petition = p.id"
                        + " AND (x.title LIKE ? OR x.summary LIKE ?))");
                String pattern = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
                values.add(pattern);
                values.add(pattern);
            }
        }
        return sql.toString();
    }

    private long count(String from, List<Object> values) {
        return jdbc.prepareStatement("SELECT COUNT(*)" + from, statement -> {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private Found page(String sql, List<Object> values, int limit, long total) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, values);
            List<PetitionId> ids = new ArrayList<>();
            String next = null;
            Cursor last = null;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (ids.size() == limit) {
                        next = last.toString();
                        break;
                    }
                    ids.add(new PetitionId(rows.getString(1)));
                    last = new Cursor(rows.getLong(2), rows.getString(1));
                }
            }
            return new Found(ids, next, total);
        });
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
