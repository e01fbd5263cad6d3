package kz.undeu.reason;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How often reasons were reported. Reports are gone with the verdict. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReasonReports extends GenericRepository<ReasonReports.Report, Long> {

    @Query("""
            INSERT INTO reason_report (words, because, reports, first_at) VALUES (:words, :because, 1, :at)
            ON DUPLICATE KEY UPDATE reports = reports + 1""")
    int add(long words, ReportCause because, Instant at);

    /** Words that wait for a moderator, those reported first before others. */
    @Query("""
            SELECT words FROM reason_report GROUP BY words
            ORDER BY MIN(first_at), words LIMIT :limit""")
    List<Long> waiting(int limit);

    @Query("SELECT words, because, reports, first_at FROM reason_report WHERE words IN (:words)")
    List<Report> of(Collection<Long> words);

    @Query("DELETE FROM reason_report WHERE words = :words")
    int forget(long words);

    /** Whether no moderator has decided on words; none does until the running transaction ends. */
    @Query("SELECT id FROM signature_words WHERE id = :words AND verdict IS NULL FOR UPDATE")
    Optional<Long> holdUndecided(long words);

    /** Reports of words for one cause. */
    @MappedEntity("reason_report")
    record Report(
            @Id long words,
            ReportCause because,
            int reports,
            @MappedProperty("first_at") Instant firstAt) {}
}
