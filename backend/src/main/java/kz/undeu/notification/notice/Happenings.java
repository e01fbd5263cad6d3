package kz.undeu.notification.notice;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.Owed;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.PetitionId;

/**
 * Finds what happened in a stretch of time and has no notice yet, in the facts that the modules hold. Nothing is asked of
 * the path of a signature: it writes not a row more, and needs no lock for whoever follows.
 */
@Singleton
class Happenings {

    /** One run hands on so many of a kind; the next run goes on. */
    private static final int MOST = 1_000;

    private static final String UNNOTICED =
            " AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.petition = %s AND n.kind = ? AND n.subject = %s)";

    private static final String IN_FORCE = "t.signed - t.withdrawn - t.invalidated";

    /**
     * Columns: petition, subject, occurred at, signatures, required, agency, number, due on, cause, reached; of a threshold that
     * is near also the percent and the regions of its spread.
     */
    private static final String PETITION = "SELECT p.id, 0, p.%1$s, " + IN_FORCE
            + ", p.seeding_goal, NULL, NULL, NULL, p.closed_because,"
            + " EXISTS (SELECT 1 FROM threshold h WHERE h.petition = p.id AND h.reached_at IS NOT NULL)"
            + " FROM petition p JOIN tally t ON t.petition = p.id WHERE p.%2$s >= ? AND p.%2$s <= ?";

    /** An escalation that is routed on is forwarded, registered or late anew. */
    private static final String ROUTE = "e.tier + 1000 * (e.route - 1)";

    private static final String ESCALATION = "SELECT e.petition, " + ROUTE + ", e.%1$s, NULL, NULL, e.agency,"
            + " e.registration_number, e.%2$s, NULL, TRUE FROM escalation e WHERE e.%1$s >= ? AND e.%1$s <= ?";

    private static final String SHARE = "SELECT h.petition, h.tier, t.changed_at, " + IN_FORCE
            + ", h.required, h.agency, NULL, NULL, NULL, FALSE, h.spread_percent, h.spread_regions FROM tally t"
            + " JOIN threshold h ON h.petition = t.petition AND h.reached_at IS NULL"
            + " JOIN petition p ON p.id = t.petition AND p.state = 'OPEN'"
            + " WHERE t.changed_at >= ? AND t.changed_at <= ? AND 100 * (" + IN_FORCE + ") >= %1$d * h.required"
            // Half of the second tier says nothing where the first one is half of it.
            + " AND NOT EXISTS (SELECT 1 FROM threshold l WHERE l.petition = h.petition AND l.tier < h.tier"
            + " AND (l.reached_at IS NULL OR 100 * l.required >= %1$d * h.required - 100))";

    private static final String HEARING = "SELECT e.petition, 1000 * e.tier + h.number, h.%1$s, NULL, NULL, e.agency,"
            + " e.registration_number, DATE(CONVERT_TZ(h.starts_at, '+00:00', '%2$s')), NULL, TRUE FROM hearing h"
            + " JOIN escalation e ON e.id = h.escalation WHERE h.%1$s >= ? AND h.%1$s <= ?";

    private static final String LATE =
            "SELECT e.petition, " + ROUTE + ", NULL, NULL, NULL, e.agency, e.registration_number,"
                    + " e.%1$s, NULL, TRUE FROM escalation e WHERE e.state = '%2$s' AND e.%1$s >= ? AND e.%1$s < ?";

    /** Its day went by while a moderator had to decide on its return; that the agency was late is known when it is refused. */
    private static final String LATE_BY_REFUSAL =
            "SELECT e.petition, " + ROUTE + ", w.decided_at, NULL, NULL, e.agency, e.registration_number, e.%1$s, NULL,"
                    + " TRUE FROM escalation e JOIN escalation_route w ON w.escalation = e.id AND w.outcome = 'REFUSED'"
                    + " WHERE w.decided_at >= ? AND w.decided_at <= ? AND e.state = '%2$s'"
                    + " AND e.%1$s < DATE(CONVERT_TZ(w.decided_at, '+00:00', '%3$s'))";

    /** Told apart from the first answer, which may have been late too. */
    private static final String NEW_ANSWER = "500 + " + ROUTE;

    private static final String LATE_NEW_ANSWER = "SELECT e.petition, " + NEW_ANSWER
            + ", NULL, NULL, NULL, e.agency, e.registration_number, r.due_on, NULL, TRUE FROM answer_return r"
            + " JOIN escalation e ON e.id = r.escalation WHERE r.due_on >= ? AND r.due_on < ? AND NOT "
            + Owed.ANSWERED_ANEW;

    private static final String VERSION = "1000 * e.tier + v.version";

    private static final String LATER_VERSION = "SELECT e.petition, " + VERSION
            + ", v.answered_at, NULL, NULL, e.agency, e.registration_number, NULL, NULL, TRUE FROM response v"
            + " JOIN escalation e ON e.id = v.escalation WHERE v.answered_at >= ? AND v.answered_at <= ?"
            + " AND v.version > 1 AND ";

    /** The first version after a return; those after it correct it. */
    private static final String IS_NEW_ANSWER = "(v.escalation, v.version) IN (SELECT r.escalation, MIN(n.version)"
            + " FROM answer_return r JOIN response n ON n.escalation = r.escalation AND " + Owed.IS_AFTER_RETURN
            + " GROUP BY r.escalation)";

    private static final String COMMITMENT_COLUMNS = ", NULL, NULL, e.agency, e.registration_number, ";

    private static final String COMMITMENT = " FROM agency_commitment c JOIN escalation e ON e.id = c.escalation";

    private static final String COMMITMENT_OVER = "SELECT e.petition, u.id, u.updated_at" + COMMITMENT_COLUMNS
            + "c.due_on, NULL, TRUE" + COMMITMENT + " JOIN agency_commitment_update u ON u.commitment = c.id"
            + " WHERE u.updated_at >= ? AND u.updated_at <= ? AND u.status = '%1$s'";

    /** A promise whose date is moved can be late again. */
    private static final String COMMITMENT_DATES =
            "(SELECT COUNT(d.new_due_on) FROM agency_commitment_update d WHERE d.commitment = c.id)";

    private static final String COMMITMENT_DUE = "COALESCE((SELECT u.new_due_on FROM agency_commitment_update u"
            + " WHERE u.commitment = c.id AND u.new_due_on IS NOT NULL ORDER BY u.id DESC LIMIT 1), c.due_on)";

    private static final String COMMITMENT_LATE = "SELECT e.petition, 1000 * c.id + " + COMMITMENT_DATES + ", NULL"
            + COMMITMENT_COLUMNS + COMMITMENT_DUE + ", NULL, TRUE" + COMMITMENT + " WHERE " + COMMITMENT_DUE
            + " >= ? AND " + COMMITMENT_DUE + " < ? AND NOT EXISTS (SELECT 1 FROM agency_commitment_update o"
            + " WHERE o.commitment = c.id AND o.status IN ('KEPT', 'BROKEN'))";

    private final JdbcOperations jdbc;

    Happenings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened from one instant to another, both included, and was not noticed. */
    @Transactional
    public List<Happening> between(Instant since, Instant at) {
        List<Happening> found = new ArrayList<>();
        found.addAll(decision(NoticeKind.REJECTED, Verdict.REJECT, since, at));
        found.addAll(decision(NoticeKind.APPEAL_UPHELD, Verdict.UPHOLD, since, at));
        found.addAll(petition(NoticeKind.PUBLISHED, "published_at", "published_at", since, at));
        found.addAll(petition(NoticeKind.LISTED, "opened_at", "opened_at", since, at));
        // The higher one first: who jumps over half of it in one moment hears of the higher one alone.
        List<Happening> ninety = share(NoticeKind.NINETY, 90, since, at);
        found.addAll(ninety);
        share(NoticeKind.HALF, 50, since, at).stream()
                .filter(half ->
                        100 * half.facts().signatures() < 90 * half.facts().required())
                .forEach(found::add);
        found.addAll(find(
                NoticeKind.REACHED,
                "SELECT h.petition, h.tier, h.reached_at, NULL, h.required, h.agency, NULL, NULL, NULL, TRUE"
                        + " FROM threshold h WHERE h.reached_at >= ? AND h.reached_at <= ?",
                "h.petition",
                "h.tier",
                since,
                at));
        found.addAll(escalation(NoticeKind.FORWARDED, "forwarded_at", "registration_due_on", since, at));
        found.addAll(escalation(NoticeKind.REGISTERED, "registered_at", "review_due_on", since, at));
        found.addAll(escalation(NoticeKind.ANSWERED, "answered_at", "review_due_on", since, at));
        found.addAll(laterVersion(NoticeKind.CORRECTED, "NOT " + IS_NEW_ANSWER, since, at));
        found.addAll(laterVersion(NoticeKind.ANSWERED_ANEW, IS_NEW_ANSWER, since, at));
        found.addAll(find(
                NoticeKind.ANSWER_RETURNED,
                "SELECT e.petition, e.tier, r.returned_at, NULL, NULL, e.agency, e.registration_number, r.due_on, NULL,"
                        + " TRUE FROM answer_return r JOIN escalation e ON e.id = r.escalation"
                        + " WHERE r.returned_at >= ? AND r.returned_at <= ?",
                "e.petition",
                "e.tier",
                since,
                at));
        found.addAll(find(
                NoticeKind.COMMITMENT_MADE,
                "SELECT e.petition, c.id, c.made_at" + COMMITMENT_COLUMNS + "c.due_on, NULL, TRUE" + COMMITMENT
                        + " WHERE c.made_at >= ? AND c.made_at <= ?",
                "e.petition",
                "c.id",
                since,
                at));
        found.addAll(commitmentOver(NoticeKind.COMMITMENT_KEPT, "KEPT", since, at));
        found.addAll(commitmentOver(NoticeKind.COMMITMENT_BROKEN, "BROKEN", since, at));
        found.addAll(
                lateBy(NoticeKind.COMMITMENT_LATE, COMMITMENT_LATE, "1000 * c.id + " + COMMITMENT_DATES, since, at));
        found.addAll(hearing(NoticeKind.HEARING, "announced_at", since, at));
        found.addAll(hearing(NoticeKind.HEARING_CANCELLED, "cancelled_at", since, at));
        found.addAll(late(NoticeKind.LATE_REGISTRATION, "registration_due_on", "FORWARDED", since, at));
        found.addAll(late(NoticeKind.LATE_ANSWER, "review_due_on", "REGISTERED", since, at));
        found.addAll(lateBy(NoticeKind.LATE_ANSWER, LATE_NEW_ANSWER, NEW_ANSWER, since, at));
        found.addAll(find(
                NoticeKind.EXTENDED,
                "SELECT e.petition, x.id, x.extended_at, NULL, NULL, x.agency, e.registration_number, e.review_due_on,"
                        + " NULL, TRUE FROM extension x JOIN escalation e ON e.id = x.escalation"
                        + " WHERE x.extended_at >= ? AND x.extended_at <= ?",
                "e.petition",
                "x.id",
                since,
                at));
        // A job that was late dates the closing back; what is news is what was written down since.
        found.addAll(petition(NoticeKind.ENDED, "closed_at", "closing_recorded_at", since, at));
        found.addAll(find(
                NoticeKind.UPDATE,
                "SELECT u.petition, u.number, u.published_at, NULL, NULL, NULL, NULL, NULL, NULL, FALSE"
                        + " FROM petition_update u WHERE u.published_at >= ? AND u.published_at <= ?",
                "u.petition",
                "u.number",
                since,
                at));
        return found;
    }

    private List<Happening> petition(NoticeKind kind, String occurred, String known, Instant since, Instant at) {
        return find(kind, PETITION.formatted(occurred, known), "p.id", "0", since, at);
    }

    private List<Happening> decision(NoticeKind kind, Verdict verdict, Instant since, Instant at) {
        return find(
                kind,
                "SELECT d.petition, d.id, d.decided_at, NULL, NULL, NULL, NULL, NULL, NULL, FALSE FROM decision d"
                        + " WHERE d.decided_at >= ? AND d.decided_at <= ? AND d.verdict = '" + verdict + "'",
                "d.petition",
                "d.id",
                since,
                at);
    }

    private List<Happening> laterVersion(NoticeKind kind, String which, Instant since, Instant at) {
        return find(kind, LATER_VERSION + which, "e.petition", VERSION, since, at);
    }

    private List<Happening> share(NoticeKind kind, int percent, Instant since, Instant at) {
        return find(kind, SHARE.formatted(percent), "h.petition", "h.tier", since, at);
    }

    private List<Happening> escalation(NoticeKind kind, String column, String due, Instant since, Instant at) {
        return find(kind, ESCALATION.formatted(column, due), "e.petition", ROUTE, since, at);
    }

    /** Due on the day on which it begins, in Almaty. */
    private List<Happening> hearing(NoticeKind kind, String column, Instant since, Instant at) {
        return find(
                kind,
                HEARING.formatted(column, WorkingDays.ZONE.getRules().getOffset(at)),
                "e.petition",
                "1000 * e.tier + h.number",
                since,
                at);
    }

    private List<Happening> find(
            NoticeKind kind, String sql, String petition, String subject, Instant since, Instant at) {
        return jdbc.prepareStatement(sql + UNNOTICED.formatted(petition, subject) + " LIMIT " + MOST, statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setString(3, kind.name());
            return read(kind, statement, at);
        });
    }

    private List<Happening> commitmentOver(NoticeKind kind, String status, Instant since, Instant at) {
        return find(kind, COMMITMENT_OVER.formatted(status), "e.petition", "u.id", since, at);
    }

    private List<Happening> late(NoticeKind kind, String due, String state, Instant since, Instant at) {
        List<Happening> found = new ArrayList<>(lateBy(kind, LATE.formatted(due, state), ROUTE, since, at));
        String offset = WorkingDays.ZONE.getRules().getOffset(at).toString();
        found.addAll(find(kind, LATE_BY_REFUSAL.formatted(due, state, offset), "e.petition", ROUTE, since, at));
        return found;
    }

    /** It is late from the day after the last one in time, in Almaty. */
    private List<Happening> lateBy(NoticeKind kind, String sql, String subject, Instant since, Instant at) {
        return jdbc.prepareStatement(sql + UNNOTICED.formatted("e.petition", subject) + " LIMIT " + MOST, statement -> {
            statement.setDate(1, Date.valueOf(WorkingDays.dayOf(since).minusDays(1)));
            statement.setDate(2, Date.valueOf(WorkingDays.dayOf(at)));
            statement.setString(3, kind.name());
            return read(kind, statement, at);
        });
    }

    private static List<Happening> read(NoticeKind kind, PreparedStatement statement, Instant at) throws SQLException {
        List<Happening> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Timestamp occurredAt = row.getTimestamp(3);
                found.add(new Happening(
                        new PetitionId(row.getString(1)),
                        kind,
                        row.getLong(2),
                        occurredAt == null ? at : occurredAt.toInstant(),
                        new NoticeFacts(
                                number(row, 4),
                                number(row, 5),
                                row.getString(6),
                                row.getString(7),
                                row.getObject(8, LocalDate.class),
                                row.getString(9) == null ? null : ClosedBecause.valueOf(row.getString(9)),
                                row.getBoolean(10),
                                spread(kind, row))));
            }
        }
        return found;
    }

    private static @Nullable NoticeFacts.Spread spread(NoticeKind kind, ResultSet row) throws SQLException {
        if (kind != NoticeKind.HALF && kind != NoticeKind.NINETY) {
            return null;
        }
        BigDecimal percent = row.getBigDecimal(11);
        return percent == null ? null : new NoticeFacts.Spread(percent, row.getInt(12));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
