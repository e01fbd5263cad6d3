package kz.undeu.escalation.statement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Optional;
import kz.undeu.client.ClientId;
import kz.undeu.escalation.EscalationId;

/** Statements as they were sent: evidence that an agency held the dossier. */
@Singleton
class StatementRows {

    private final JdbcOperations jdbc;

    StatementRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    Optional<StatementView> find(EscalationId escalation, int route) {
        return jdbc.prepareStatement(
                "SELECT client, statement, received_at FROM signed_registration WHERE escalation = ? AND route = ?",
                statement -> {
                    statement.setString(1, escalation.toString());
                    statement.setInt(2, route);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new StatementView(
                                        new ClientId(row.getString(1)),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant()))
                                : Optional.empty();
                    }
                });
    }

    /** Keeps one, in the caller's transaction. */
    @Transactional
    void save(EscalationId escalation, int route, StatementView view) {
        jdbc.prepareStatement(
                "INSERT INTO signed_registration (escalation, route, client, statement, received_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, escalation.toString());
                    statement.setInt(2, route);
                    statement.setString(3, view.client().toString());
                    statement.setString(4, view.statement());
                    statement.setTimestamp(5, Timestamp.from(view.receivedAt()));
                    return statement.executeUpdate();
                });
    }
}
