package kz.undeu.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Tags of petitions and their sums. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CampaignTags extends GenericRepository<CampaignTag, PetitionId> {

    @Query("SELECT name FROM campaign_tag WHERE petition = :petition")
    List<String> findNames(PetitionId petition);

    /** Does nothing when it is there. */
    @Query("INSERT IGNORE INTO campaign_tag (petition, name, created_at) VALUES (:petition, :name, :at)")
    void add(PetitionId petition, String name, Instant at);

    /** With its sums; returns 0 when there was none. */
    @Query("DELETE FROM campaign_tag WHERE petition = :petition AND name = :name")
    int remove(PetitionId petition, String name);

    /** The sums of every tag, the oldest tag first. */
    @Query("""
            SELECT t.name AS tag, CAST(COALESCE(SUM(c.visits), 0) AS SIGNED) AS visits,
                CAST(COALESCE(SUM(c.signatures), 0) AS SIGNED) AS signatures,
                CAST(COALESCE(SUM(CASE WHEN c.day >= :since THEN c.signatures END), 0) AS SIGNED) AS recent_signatures
            FROM campaign_tag t LEFT JOIN campaign_count c ON c.petition = t.petition AND c.tag = t.name
            WHERE t.petition = :petition GROUP BY t.name, t.created_at ORDER BY t.created_at, t.name""")
    List<TagSum> findSums(PetitionId petition, LocalDate since);

    /** Adds to the sums of a day, having locked the tag first like who gives it up; does nothing when it is gone. */
    @Query("""
            INSERT INTO campaign_count (petition, tag, day, visits, signatures)
            SELECT t.petition, t.name, :day, :visits, :signatures FROM campaign_tag t
            WHERE t.petition = :petition AND t.name = :tag LOCK IN SHARE MODE
            ON DUPLICATE KEY UPDATE campaign_count.visits = campaign_count.visits + :visits,
                campaign_count.signatures = campaign_count.signatures + :signatures""")
    void count(PetitionId petition, String tag, LocalDate day, long visits, long signatures);
}
