package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.commitment.CommitmentViews;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Parameters;

/** Reads how answers are rated and what became of promises, by agency. */
@Singleton
class AfterAnswersRows {

    private final JdbcOperations jdbc;
    private final CommitmentViews commitments;
    private final LegalNumbers numbers;

    AfterAnswersRows(JdbcOperations jdbc, CommitmentViews commitments, LegalNumbers numbers) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.numbers = numbers;
    }

    /** Of one agency, or of all; an agency with nothing is missing. */
    @Transactional
    public Map<String, AfterAnswers> of(@Nullable String agency, Instant at) {
        Map<String, AfterAnswers> found = new HashMap<>();
        readRatings(found, agency, numbers.inForce(LegalNumber.RATINGS_SHOWN_FROM, WorkingDays.dayOf(at)));
        readReturned(found, agency);
        commitments
                .countsByAgency(agency, at)
                .forEach((slug, counts) ->
                        add(found, slug, new AfterAnswers(RatingFigures.NONE, CommitmentFigures.of(counts))));
        return found;
    }

    /** An answer that was given anew counts as it is rated now, once somebody rated it. */
    private void readRatings(Map<String, AfterAnswers> found, @Nullable String agency, int shownFrom) {
        String sql = """
                SELECT e.agency, c.yes, c.partly, c.no FROM rating_count c JOIN escalation e ON e.id = c.escalation
                WHERE c.yes + c.partly + c.no >= ?
                    AND c.round = (SELECT MAX(n.round) FROM rating_count n WHERE n.escalation = c.escalation)""" + ofAgency(agency);
        List<Object> values = new ArrayList<>(List.of(shownFrom));
        values.addAll(agency == null ? List.of() : List.of(agency));
        jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(
                            found,
                            rows.getString(1),
                            new AfterAnswers(
                                    RatingFigures.ofDemand(rows.getLong(2), rows.getLong(3), rows.getLong(4)),
                                    CommitmentFigures.NONE));
                }
            }
            return null;
        });
    }

    private void readReturned(Map<String, AfterAnswers> found, @Nullable String agency) {
        String sql =
                "SELECT e.agency, COUNT(*) FROM answer_return r JOIN escalation e ON e.id = r.escalation WHERE TRUE"
                        + ofAgency(agency) + " GROUP BY e.agency";
        jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, agency == null ? List.of() : List.of(agency));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(
                            found,
                            rows.getString(1),
                            new AfterAnswers(RatingFigures.ofReturned(rows.getInt(2)), CommitmentFigures.NONE));
                }
            }
            return null;
        });
    }

    private static String ofAgency(@Nullable String agency) {
        return agency == null ? "" : " AND e.agency = ?";
    }

    private static void add(Map<String, AfterAnswers> found, String agency, AfterAnswers more) {
        found.merge(agency, more, AfterAnswers::plus);
    }
}
