package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.channel.ChannelId;
import kz.undeu.escalation.clock.ClockNoticeId;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.escalation.webhook.Sent;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Parameters;

/** Deliveries and their attempts as they are stored. */
@Singleton
class DeliveryRows {

    /** Of cases that wait for their agency, those whose dossier is made and never went out on their route. */
    private static final String UNSENT = """
            FROM escalation e JOIN dossier d ON d.escalation = e.id
            WHERE e.state IN ('FORWARDED', 'REGISTERED') AND d.made_at IS NOT NULL AND d.destroyed_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM delivery s
                    WHERE s.escalation = e.id AND s.route = e.route AND s.about = '')""";

    private static final String SELECT = """
            SELECT id, escalation, route, channel, notice, state, attempts, last_outcome, created_at, next_attempt_at,
                ended_at
            FROM delivery\s""";

    private final JdbcOperations jdbc;

    DeliveryRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the delivery of a dossier, in the caller's transaction; false when there is one already. */
    @Transactional
    boolean make(EscalationId escalation, int route, ChannelId channel, Instant at) {
        return make(escalation, route, channel, null, at);
    }

    /**
     * Makes a delivery, in the caller's transaction; false when there is one already.
     *
     * @param notice null for the dossier
     */
    @Transactional
    boolean make(EscalationId escalation, int route, ChannelId channel, @Nullable ClockNoticeId notice, Instant at) {
        return jdbc.prepareStatement("""
                INSERT IGNORE INTO delivery
                    (id, escalation, route, channel, state, attempts, created_at, next_attempt_at, notice, about)
                VALUES (?, ?, ?, ?, 'PENDING', 0, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, DeliveryId.random().toString());
            statement.setString(2, escalation.toString());
            statement.setInt(3, route);
            statement.setString(4, channel.toString());
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setTimestamp(6, Timestamp.from(at));
            statement.setString(7, notice == null ? null : notice.toString());
            statement.setString(8, notice == null ? "" : notice.toString());
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Takes the delivery that is due for longest, and begins an attempt. Nobody else gets it before it is over, or the time is.
     *
     * @param length longer than sending can take
     */
    @Transactional
    Optional<Taken> take(Instant at, Duration length) {
        Optional<Delivery> due =
                select("""
                WHERE state = 'PENDING' AND next_attempt_at <= ? AND (taken_until IS NULL OR taken_until <= ?)
                ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""", Timestamp.from(at), Timestamp.from(at)).stream().findFirst();
        return due.map(delivery -> {
            jdbc.prepareStatement(
                    "UPDATE delivery SET taken_until = ?, attempts = attempts + 1 WHERE id = ?", statement -> {
                        statement.setTimestamp(1, Timestamp.from(at.plus(length)));
                        statement.setString(2, delivery.id().toString());
                        return statement.executeUpdate();
                    });
            jdbc.prepareStatement("""
                    INSERT INTO delivery_attempt (delivery, channel_version, started_at)
                    SELECT ?, version, ? FROM channel WHERE id = ?""", statement -> {
                statement.setString(1, delivery.id().toString());
                statement.setTimestamp(2, Timestamp.from(at));
                statement.setString(3, delivery.channel().toString());
                return statement.executeUpdate();
            });
            long attempt = jdbc.prepareStatement("SELECT LAST_INSERT_ID()", statement -> {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
            return new Taken(delivery, delivery.attempts() + 1, attempt);
        });
    }

    /** Writes down what came of an attempt, in the caller's transaction. */
    @Transactional
    void finish(long attempt, Sent sent, Duration took) {
        jdbc.prepareStatement(
                "UPDATE delivery_attempt SET outcome = ?, status = ?, duration_millis = ? WHERE id = ?", statement -> {
                    statement.setString(1, sent.outcome().name());
                    statement.setObject(2, sent.status());
                    statement.setLong(3, took.toMillis());
                    statement.setLong(4, attempt);
                    return statement.executeUpdate();
                });
    }

    /** Somebody took it, in whatever attempt that was; it has ended, also when another attempt gave it up meanwhile. */
    @Transactional
    void deliver(DeliveryId id, Instant at) {
        jdbc.prepareStatement("""
                UPDATE delivery SET state = 'DELIVERED', last_outcome = 'TAKEN', next_attempt_at = NULL,
                    taken_until = NULL, ended_at = ? WHERE id = ? AND state <> 'DELIVERED'""", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, id.toString());
            return statement.executeUpdate();
        });
    }

    /** Tries it again later, unless its time was over and another attempt has begun. */
    @Transactional
    void postpone(Taken taken, AttemptOutcome outcome, Instant next) {
        jdbc.prepareStatement("""
                UPDATE delivery SET last_outcome = ?, next_attempt_at = ?, taken_until = NULL
                WHERE id = ? AND state = 'PENDING' AND attempts = ?""", statement -> {
            statement.setString(1, outcome.name());
            statement.setTimestamp(2, Timestamp.from(next));
            statement.setString(3, taken.delivery().id().toString());
            statement.setInt(4, taken.number());
            return statement.executeUpdate();
        });
    }

    /**
     * Gives it up, unless another attempt has begun.
     *
     * @return whether it was
     */
    @Transactional
    boolean giveUp(Taken taken, AttemptOutcome outcome, Instant at) {
        return jdbc.prepareStatement("""
                UPDATE delivery SET state = 'DEAD', last_outcome = ?, next_attempt_at = NULL, taken_until = NULL,
                    ended_at = ? WHERE id = ? AND state = 'PENDING' AND attempts = ?""", statement -> {
            statement.setString(1, outcome.name());
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setString(3, taken.delivery().id().toString());
            statement.setInt(4, taken.number());
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Ends what has not arrived on a route, in the caller's transaction; nobody sends it anew. That a deadline was missed stays
     * true, and goes to the supervisor all the same.
     */
    @Transactional
    void end(EscalationId escalation, int route, Instant at) {
        jdbc.prepareStatement("""
                UPDATE delivery SET state = 'ENDED', next_attempt_at = NULL, taken_until = NULL,
                    ended_at = COALESCE(ended_at, ?)
                WHERE escalation = ? AND route = ? AND state IN ('PENDING', 'DEAD')
                    AND NOT EXISTS (SELECT 1 FROM clock_notice n WHERE n.id = delivery.notice AND n.kind = 'OVERDUE')""", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, escalation.toString());
            statement.setInt(3, route);
            return statement.executeUpdate();
        });
    }

    /** Begins a dead letter anew, in the caller's transaction; false when it is none. */
    @Transactional
    boolean beginAnew(DeliveryId id, Instant at) {
        return jdbc.prepareStatement("""
                UPDATE delivery SET state = 'PENDING', attempts = 0, next_attempt_at = ?, ended_at = NULL
                WHERE id = ? AND state = 'DEAD'""", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, id.toString());
            return statement.executeUpdate() == 1;
        });
    }

    @Transactional
    Optional<Delivery> find(DeliveryId id) {
        return select("WHERE id = ?", id.toString()).stream().findFirst();
    }

    /** The delivery of a dossier by a channel. */
    @Transactional
    Optional<Delivery> find(EscalationId escalation, int route, ChannelId channel) {
        return select(
                        "WHERE escalation = ? AND route = ? AND channel = ? AND about = ''",
                        escalation.toString(),
                        route,
                        channel.toString())
                .stream()
                .findFirst();
    }

    /** The deliveries of a dossier. */
    @Transactional
    List<Delivery> of(EscalationId escalation) {
        return select("WHERE escalation = ? AND about = '' ORDER BY created_at, id", escalation.toString());
    }

    /** Deliveries in a state, the latest first. */
    @Transactional
    List<Delivery> page(DeliveryState state, @Nullable Cursor after, int limit) {
        if (after == null) {
            return select("WHERE state = ? ORDER BY created_at DESC, id DESC LIMIT ?", state.name(), limit);
        }
        Timestamp before = Timestamp.from(instant(after));
        return select("""
                WHERE state = ? AND (created_at < ? OR (created_at = ? AND id < ?))
                ORDER BY created_at DESC, id DESC LIMIT ?""", state.name(), before, before, after.id(), limit);
    }

    /**
     * Cases that wait for their agency and whose dossier is made and never went out on their route; forwarded first, first.
     *
     * @param agency the slug of one, or null for all
     */
    @Transactional
    List<Unsent> unsent(@Nullable String agency, @Nullable Cursor after, int limit) {
        StringBuilder sql = new StringBuilder("SELECT e.id, e.forwarded_at " + UNSENT);
        List<Object> values = new ArrayList<>();
        if (agency != null) {
            sql.append(" AND e.agency = ?");
            values.add(agency);
        }
        if (after != null) {
            Timestamp behind = Timestamp.from(instant(after));
            sql.append(" AND (e.forwarded_at > ? OR (e.forwarded_at = ? AND e.id > ?))");
            values.addAll(List.of(behind, behind, after.id()));
        }
        sql.append(" ORDER BY e.forwarded_at, e.id LIMIT ?");
        values.add(limit);
        return jdbc.prepareStatement(sql.toString(), statement -> {
            Parameters.bind(statement, values);
            List<Unsent> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Unsent(
                            EscalationId.parse(row.getString(1)),
                            row.getTimestamp(2).toInstant()));
                }
            }
            return found;
        });
    }

    @Transactional
    long count(DeliveryState state) {
        return count("SELECT COUNT(*) FROM delivery WHERE state = ?", List.of(state.name()));
    }

    /** Of the cases that never went out, those of agencies that have channels: the others mean to look into their inbox. */
    @Transactional
    long countUnsentInSpiteOfChannels() {
        return count(
                "SELECT COUNT(*) " + UNSENT + " AND EXISTS (SELECT 1 FROM channel c WHERE c.agency = e.agency)",
                List.of());
    }

    private long count(String sql, List<?> values) {
        return jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** All attempts, the oldest first. */
    @Transactional
    List<AttemptView> attempts(DeliveryId id) {
        return jdbc.prepareStatement("""
                SELECT started_at, outcome, status, duration_millis FROM delivery_attempt
                WHERE delivery = ? ORDER BY id""", statement -> {
            statement.setString(1, id.toString());
            List<AttemptView> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String outcome = row.getString(2);
                    found.add(new AttemptView(
                            row.getTimestamp(1).toInstant(),
                            outcome == null ? null : AttemptOutcome.valueOf(outcome),
                            row.getObject(3, Integer.class),
                            row.getObject(4, Long.class)));
                }
            }
            return found;
        });
    }

    private List<Delivery> select(String where, Object... values) {
        return jdbc.prepareStatement(SELECT + where, statement -> {
            Parameters.bind(statement, List.of(values));
            List<Delivery> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static Delivery read(ResultSet row) throws SQLException {
        String notice = row.getString(5);
        String outcome = row.getString(8);
        return new Delivery(
                DeliveryId.parse(row.getString(1)),
                EscalationId.parse(row.getString(2)),
                row.getInt(3),
                ChannelId.parse(row.getString(4)),
                notice == null ? null : new ClockNoticeId(notice),
                DeliveryState.valueOf(row.getString(6)),
                row.getInt(7),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                row.getTimestamp(9).toInstant(),
                instant(row.getTimestamp(10)),
                instant(row.getTimestamp(11)));
    }

    /** The cursor of the page behind a delivery. */
    static Cursor cursor(Delivery last) {
        return cursor(last.createdAt(), last.id().toString());
    }

    private static Cursor cursor(Instant at, String id) {
        return new Cursor(
                TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(at.getNano()), id);
    }

    private static Instant instant(Cursor cursor) {
        return Instant.EPOCH.plus(cursor.value(), ChronoUnit.MICROS);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    /** A case whose dossier never went out, in its place. */
    record Unsent(EscalationId escalation, Instant forwardedAt) {
        Cursor cursor() {
            return DeliveryRows.cursor(forwardedAt, escalation.toString());
        }
    }

    /**
     * A delivery that this process sends now.
     *
     * @param number of the attempt in this round, from 1; tells it from one that began after its time was over
     * @param attempt the row of the attempt
     */
    record Taken(Delivery delivery, int number, long attempt) {}
}
