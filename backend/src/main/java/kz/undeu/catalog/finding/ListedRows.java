package kz.undeu.catalog.finding;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LongStatements;
import kz.undeu.petition.PetitionState;

/** Reads what lists are made from. */
@Singleton
class ListedRows {

    private final JdbcOperations jdbc;

    ListedRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Receives a petition that was ever open. */
    interface Receiver {
        void petition(
                String id,
                PetitionState state,
                String jurisdiction,
                String topic,
                Set<Language> languages,
                long openedAt,
                long closesAt);
    }

    /** What the clock of the database says, by which it notes changes. */
    @Transactional
    public Instant now() {
        return jdbc.prepareStatement("SELECT CURRENT_TIMESTAMP(6)", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        });
    }

    /** Every petition that was ever open and changed since. */
    @Transactional
    public void readChanged(Instant since, Receiver receiver) {
        jdbc.prepareStatement("""
                SELECT p.id, p.state, p.jurisdiction, p.topic, p.opened_at, p.closes_at,
                    GROUP_CONCAT(x.language) AS languages
                FROM petition p LEFT JOIN petition_text x ON x.petition = p.id AND x.title IS NOT NULL
                WHERE p.opened_at IS NOT NULL AND p.changed_at >= ?
                GROUP BY p.id, p.state, p.jurisdiction, p.topic, p.opened_at, p.closes_at""", statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            streamed(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    receiver.petition(
                            rows.getString(1),
                            PetitionState.valueOf(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(4),
                            languages(rows.getString(7)),
                            rows.getTimestamp(5).toInstant().getEpochSecond(),
                            rows.getTimestamp(6).toInstant().getEpochSecond());
                }
                return null;
            }
        });
    }

    /** In which states agencies have petitions, as {@link Listed#ways}; there are as many rows as tiers reached. */
    @Transactional
    public Map<String, Byte> readWays() {
        return jdbc.prepareStatement("SELECT petition, state FROM escalation", statement -> {
            LongStatements.allowOn(statement.getConnection());
            Map<String, Byte> ways = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte bit = (byte) Listed.bit(EscalationState.valueOf(rows.getString(2)));
                    ways.merge(rows.getString(1), bit, (a, b) -> (byte) (a | b));
                }
            }
            return ways;
        });
    }

    /** Row by row: all at once would not fit into memory. */
    static void streamed(Statement statement) throws SQLException {
        LongStatements.allowOn(statement.getConnection());
        statement.setFetchSize(Integer.MIN_VALUE);
    }

    private static Set<Language> languages(String codes) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        if (codes != null) {
            for (String code : codes.split(",")) {
                Language.of(code).ifPresent(languages::add);
            }
        }
        return languages;
    }
}
