package kz.undeu.invalidation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LongStatements;
import kz.undeu.kernel.Parameters;

/** The signatures a rule means: found by the rule, frozen with the proposal, dealt with batch by batch. */
@Singleton
class Targets {

    private static final JurisdictionCode RESIDENCE_NOT_STATED = new JurisdictionCode("KZ");

    private final JdbcOperations jdbc;

    Targets(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How many signatures in force a rule hits, by region. */
    @Transactional
    public Map<JurisdictionCode, Long> count(Rule rule) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT region, COUNT(*) FROM signature" + where(rule, values) + " GROUP BY region";
        return byRegion(sql, values);
    }

    /** How many of the frozen signatures are in force, by region. */
    @Transactional
    public Map<JurisdictionCode, Long> countFrozen(Invalidation invalidation) {
        return byRegion(
                """
                SELECT s.region, COUNT(*)
                FROM invalidation_target t JOIN signature s ON s.petition = ? AND s.event_index = t.event_index
                WHERE t.invalidation = ? AND s.state = 'IN_FORCE' GROUP BY s.region""", List.of(invalidation.petition().value(), invalidation.id().value()));
    }

    /** Freezes what a rule hits now. */
    @Transactional
    public Frozen freeze(InvalidationId id, Rule rule) {
        List<Object> values = new ArrayList<>();
        values.add(id.value());
        String sql = "INSERT INTO invalidation_target (invalidation, event_index) SELECT ?, event_index FROM signature"
                + where(rule, values);
        jdbc.prepareStatement(sql, statement -> {
            LongStatements.allowOn(statement.getConnection());
            Parameters.bind(statement, values);
            return statement.executeUpdate();
        });
        return jdbc.prepareStatement(
                "SELECT event_index FROM invalidation_target WHERE invalidation = ? ORDER BY event_index",
                statement -> {
                    statement.setString(1, id.value());
                    try (ResultSet rows = statement.executeQuery()) {
                        return digest(rows);
                    }
                });
    }

    /** The next signatures to deal with, by their event indexes, ascending. */
    @Transactional
    public List<Long> next(InvalidationId id, long from, boolean onlyHit, int most) {
        String sql = "SELECT event_index FROM invalidation_target WHERE invalidation = ? AND event_index >= ?"
                + (onlyHit ? " AND hit" : "") + " ORDER BY event_index LIMIT ?";
        return jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, List.of(id.value(), from, most));
            List<Long> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getLong(1));
                }
            }
            return events;
        });
    }

    /** Notes which signatures this rule took out of the tally. */
    @Transactional
    public void markHit(InvalidationId id, List<Long> events) {
        if (events.isEmpty()) {
            return;
        }
        String sql = "UPDATE invalidation_target SET hit = TRUE WHERE invalidation = ? AND event_index IN (?"
                + ", ?".repeat(events.size() - 1) + ")";
        jdbc.prepareStatement(sql, statement -> {
            List<Object> values = new ArrayList<>();
            values.add(id.value());
            values.addAll(events);
            Parameters.bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /**
     * What a proposal is about, for good.
     *
     * @param digest hex of the SHA-256 of the event indexes, ascending, each with a line feed
     */
    record Frozen(long signatures, String digest) {}

    private static String where(Rule rule, List<Object> values) {
        String sql = " WHERE petition = ? AND signed_at >= ? AND signed_at < ? AND state = 'IN_FORCE'";
        values.add(rule.petition().value());
        values.add(Timestamp.from(rule.from()));
        values.add(Timestamp.from(rule.to()));
        if (RESIDENCE_NOT_STATED.equals(rule.region())) {
            sql += " AND region IS NULL";
        } else if (rule.region() != null) {
            sql += " AND region = ?";
            values.add(rule.region().value());
        }
        if (rule.origin() != null) {
            sql += " AND origin = ?";
            values.add(rule.origin().bytes());
        }
        return sql;
    }

    private Map<JurisdictionCode, Long> byRegion(String sql, List<Object> values) {
        return jdbc.prepareStatement(sql, statement -> {
            LongStatements.allowOn(statement.getConnection());
            Parameters.bind(statement, values);
            Map<JurisdictionCode, Long> counts =
                    new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String region = rows.getString(1);
                    counts.put(region == null ? RESIDENCE_NOT_STATED : new JurisdictionCode(region), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    private static Frozen digest(ResultSet rows) throws SQLException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long signatures = 0;
            while (rows.next()) {
                digest.update((rows.getLong(1) + "\n").getBytes(StandardCharsets.US_ASCII));
                signatures++;
            }
            return new Frozen(signatures, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
