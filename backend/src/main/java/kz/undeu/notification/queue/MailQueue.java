package kz.undeu.notification.queue;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** The mails that wait. What is put here commits with its cause; nothing is sent inside a transaction. */
@Singleton
public class MailQueue {

    /** When a daily mail comes: read on the way to work. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final String FOLLOWERS =
            " FROM follow f JOIN subscriber s ON s.id = f.subscriber WHERE f.petition = ? AND f.subscriber > ?"
                    + " AND f.subscriber <= ? AND f.confirmed_at <= ?";

    private final JdbcOperations jdbc;
    private final Duration gap;
    private final Duration settling;

    MailQueue(
            JdbcOperations jdbc,
            @Property(name = "undeu.notices.gap", defaultValue = "1h") Duration gap,
            @Property(name = "undeu.notices.settling", defaultValue = "1m") Duration settling) {
        this.jdbc = jdbc;
        this.gap = gap;
        this.settling = settling;
    }

    /** A mail that asks an address to confirm; one waits for each request at most. */
    @Transactional
    public void putConfirmation(long subscriber, PetitionId petition, long request, Instant at) {
        jdbc.prepareStatement("""
                INSERT INTO mail (subscriber, kind, petition, request, urgent, created_at, due_at)
                SELECT ?, 'CONFIRMATION', ?, ?, TRUE, ?, ? FROM DUAL
                WHERE NOT EXISTS (SELECT 1 FROM mail m WHERE m.request = ? AND m.attempts = 0)""", statement -> {
            statement.setLong(1, subscriber);
            statement.setString(2, petition.value());
            statement.setLong(3, request);
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setLong(6, request);
            return statement.executeUpdate();
        });
    }

    /**
     * Puts a notice into mails of followers, a page of them in the order of their ids. Joins the caller's transaction.
     *
     * @param noticedAt who confirmed later is left out
     * @param after the last follower of the page before, or null
     */
    public Page putNotice(
            long notice,
            PetitionId petition,
            Instant noticedAt,
            Audience audience,
            @Nullable Long after,
            int limit,
            Instant at) {
        long from = after == null ? -1 : after;
        List<Long> page = page(petition, from, limit);
        if (page.isEmpty()) {
            return Page.NONE;
        }
        long last = page.get(page.size() - 1);
        String followers = FOLLOWERS + audience.condition();
        collect(petition, from, last, noticedAt, followers, at);
        // The rows of mail are held since, so none of them leaves before this notice is in it.
        jdbc.prepareStatement(
                "INSERT INTO mail_notice (subscriber, notice, mail) SELECT s.id, ?, m.id"
                        + followers.replace(
                                " WHERE ", " JOIN mail m ON m.subscriber = s.id AND m.collecting = 1 WHERE "),
                statement -> {
                    statement.setLong(1, notice);
                    bind(statement, 2, petition, from, last, noticedAt);
                    return statement.executeUpdate();
                });
        return new Page(page.size(), last);
    }

    private List<Long> page(PetitionId petition, long from, int limit) {
        return jdbc.prepareStatement(
                "SELECT subscriber FROM follow WHERE petition = ? AND subscriber > ? ORDER BY subscriber LIMIT ?",
                statement -> {
                    statement.setString(1, petition.value());
                    statement.setLong(2, from);
                    statement.setInt(3, limit);
                    List<Long> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getLong(1));
                        }
                    }
                    return ids;
                });
    }

    /** Every follower has a mail that collects from here on, and it stays so until the transaction ends. */
    private void collect(PetitionId petition, long from, long last, Instant noticedAt, String followers, Instant at) {
        Timestamp soon = Timestamp.from(at.plus(settling));
        jdbc.prepareStatement(
                "INSERT INTO mail (subscriber, kind, collecting, urgent, created_at, due_at)"
                        + " SELECT s.id, 'NOTICE', 1, FALSE, ?, CASE WHEN s.pace = 'DAILY' THEN ?"
                        + " ELSE GREATEST(?, COALESCE(TIMESTAMPADD(SECOND, ?, s.mailed_at), ?)) END"
                        + followers
                        + " ON DUPLICATE KEY UPDATE due_at = LEAST(mail.due_at, VALUES(due_at))",
                statement -> {
                    statement.setTimestamp(1, Timestamp.from(at));
                    statement.setTimestamp(2, Timestamp.from(nextMorning(at)));
                    statement.setTimestamp(3, soon);
                    statement.setLong(4, gap.toSeconds());
                    statement.setTimestamp(5, soon);
                    bind(statement, 6, petition, from, last, noticedAt);
                    return statement.executeUpdate();
                });
    }

    private static void bind(
            PreparedStatement statement, int first, PetitionId petition, long from, long last, Instant noticedAt)
            throws SQLException {
        statement.setString(first, petition.value());
        statement.setLong(first + 1, from);
        statement.setLong(first + 2, last);
        statement.setTimestamp(first + 3, Timestamp.from(noticedAt));
    }

    /** What waits for a follower who is one no longer. Joins the caller's transaction. */
    public void takeBack(PetitionId petition, long subscriber) {
        jdbc.prepareStatement("""
                DELETE FROM mail_notice WHERE subscriber = ?
                    AND notice IN (SELECT n.id FROM notice n WHERE n.petition = ?)""", statement -> {
            statement.setLong(1, subscriber);
            statement.setString(2, petition.value());
            return statement.executeUpdate();
        });
    }

    /**
     * Takes mails that are due, those that somebody waits for first. Nobody else gets them before they are due again.
     *
     * @param taken how long: longer than sending them can take
     */
    @Transactional
    public List<QueuedMail> take(Instant at, int limit, Duration taken) {
        List<QueuedMail> mails = new ArrayList<>(due(true, at, limit));
        if (mails.size() < limit) {
            mails.addAll(due(false, at, limit - mails.size()));
        }
        if (!mails.isEmpty()) {
            jdbc.prepareStatement(
                    "UPDATE mail SET due_at = ?, collecting = NULL, attempts = attempts + 1 WHERE id IN " + in(mails),
                    statement -> {
                        statement.setTimestamp(1, Timestamp.from(at.plus(taken)));
                        return statement.executeUpdate();
                    });
        }
        return mails;
    }

    private List<QueuedMail> due(boolean urgent, Instant at, int limit) {
        List<QueuedMail> due = jdbc.prepareStatement("""
                SELECT id, subscriber, petition, request, attempts, created_at FROM mail
                WHERE urgent = ? AND due_at <= ? ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED""", statement -> {
            statement.setBoolean(1, urgent);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setInt(3, limit);
            List<QueuedMail> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String petition = row.getString(3);
                    found.add(new QueuedMail(
                            row.getLong(1),
                            row.getLong(2),
                            petition == null ? null : new PetitionId(petition),
                            row.getObject(4, Long.class),
                            List.of(),
                            row.getInt(5),
                            row.getTimestamp(6).toInstant()));
                }
            }
            return found;
        });
        return urgent || due.isEmpty() ? due : withNotices(due);
    }

    private List<QueuedMail> withNotices(List<QueuedMail> mails) {
        List<long[]> pairs = jdbc.prepareStatement(
                "SELECT mail, notice FROM mail_notice WHERE mail IN " + in(mails) + " ORDER BY notice", statement -> {
                    List<long[]> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(new long[] {row.getLong(1), row.getLong(2)});
                        }
                    }
                    return found;
                });
        return mails.stream()
                .map(mail -> mail.with(pairs.stream()
                        .filter(pair -> pair[0] == mail.id())
                        .map(pair -> pair[1])
                        .toList()))
                .toList();
    }

    /** A mail that is done with: sent, or never to be sent. */
    @Transactional
    public void remove(long id) {
        jdbc.prepareStatement("DELETE FROM mail WHERE id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    @Transactional
    public void postpone(long id, Instant until) {
        jdbc.prepareStatement("UPDATE mail SET due_at = ? WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(until));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /** Gives mails back that were taken and not tried. */
    @Transactional
    public void giveBack(long id, Instant at) {
        jdbc.prepareStatement("UPDATE mail SET due_at = ?, attempts = attempts - 1 WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    private static Instant nextMorning(Instant at) {
        ZonedDateTime there = at.atZone(WorkingDays.ZONE);
        ZonedDateTime morning = there.with(MORNING);
        return (morning.isAfter(there) ? morning : morning.plusDays(1)).toInstant();
    }

    /** Ids are numbers of ours, so they may stand in the statement. */
    private static String in(List<QueuedMail> mails) {
        return mails.stream().map(mail -> Long.toString(mail.id())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Who hears of a notice. */
    public record Audience(boolean organizerOnly, boolean important) {

        private String condition() {
            return (organizerOnly ? " AND f.organizer" : "") + (important ? "" : " AND s.pace <> 'IMPORTANT'");
        }
    }

    /** How many followers a page had, and the last of them. */
    public record Page(int followers, long last) {

        public static final Page NONE = new Page(0, 0);
    }
}
