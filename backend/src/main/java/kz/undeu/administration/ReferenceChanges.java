package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.kernel.Refusal;

/** All that agencies and topics ever were; append-only. */
@Singleton
class ReferenceChanges {

    private final JdbcOperations jdbc;
    private final RecordedActs acts;
    private final ObjectMapper json;

    ReferenceChanges(JdbcOperations jdbc, RecordedActs acts, ObjectMapper json) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.json = json;
    }

    /** The latest revision; 0 for what nobody has changed yet. */
    @Transactional
    int revision(ReferenceKind kind, String subject) {
        return jdbc.prepareStatement(
                "SELECT COALESCE(MAX(revision), 0) FROM reference_change WHERE kind = ? AND subject = ?", statement -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, subject);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /**
     * Keeps a change in the running transaction, with who made it and why.
     *
     * @param over the revision it was made from
     * @param before what the first change finds, or null when it is made new
     * @throws Refusal REFERENCE_CHANGED when another is there by now
     */
    @Transactional
    void keep(
            ReferenceKind kind,
            String subject,
            int over,
            @Nullable Object before,
            Object after,
            String reason,
            Person by,
            Instant at) {
        long act = acts.record(kind.act(), subject, reason.strip(), by, at);
        if (over == 0 && before != null) {
            insert(kind, subject, 0, before, null);
        }
        // Of two at once the second waits for the first, and finds its revision taken.
        if (revision(kind, subject) != over || insert(kind, subject, over + 1, after, act) == 0) {
            throw Refusal.of(AdministrationRefusal.REFERENCE_CHANGED);
        }
    }

    private int insert(ReferenceKind kind, String subject, int revision, Object content, @Nullable Long act) {
        return jdbc.prepareStatement(
                "INSERT IGNORE INTO reference_change (kind, subject, revision, content, act) VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, subject);
                    statement.setInt(3, revision);
                    statement.setString(4, write(content));
                    statement.setObject(5, act);
                    return statement.executeUpdate();
                });
    }

    /** All revisions, the latest first. */
    @Transactional
    <C> List<Revision<C>> history(ReferenceKind kind, String subject, Class<C> type) {
        List<Stored> stored = jdbc.prepareStatement("""
                SELECT revision, content, act FROM reference_change
                WHERE kind = ? AND subject = ? ORDER BY revision DESC""", statement -> {
            statement.setString(1, kind.name());
            statement.setString(2, subject);
            List<Stored> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(row.getInt(1), row.getString(2), row.getObject(3, Long.class)));
                }
            }
            return found;
        });
        Map<Long, RecordedAct> known = acts.of(
                stored.stream().map(Stored::act).filter(Objects::nonNull).toList());
        return stored.stream()
                .map(each -> new Revision<>(
                        each.number(), read(each.content(), type), each.act() == null ? null : known.get(each.act())))
                .toList();
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <C> C read(String content, Class<C> type) {
        try {
            return json.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Stored(
            int number, String content, @Nullable Long act) {}

    /**
     * What something was from an act on.
     *
     * @param act null for what the first change found
     */
    record Revision<C>(int number, C content, @Nullable RecordedAct act) {}
}
