package kz.undeu.moderation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** The appeals against rejections. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Appeals extends GenericRepository<Appeal, PetitionId> {

    Appeal save(Appeal appeal);

    Optional<Appeal> findByPetition(PetitionId petition);

    /** Those nobody has decided, behind an instant and a petition; the oldest first. */
    @Query("""
            SELECT petition, rejection, text, appealed_at, outcome FROM appeal
            WHERE outcome IS NULL AND (appealed_at > :since OR (appealed_at = :since AND petition > :behind))
            ORDER BY appealed_at, petition LIMIT :limit""")
    List<Appeal> findWaiting(Instant since, String behind, int limit);

    /** Of two decisions at once one finds a row. */
    @Query("UPDATE appeal SET outcome = :decision WHERE petition = :petition AND outcome IS NULL")
    int decide(PetitionId petition, long decision);

    /** What the organizer wrote is gone with the organizer; that there was an appeal stays. */
    @Query("UPDATE appeal SET text = NULL WHERE petition = :petition")
    void forgetText(PetitionId petition);
}
