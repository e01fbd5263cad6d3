package kz.undeu.moderation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.petition.PetitionId;

/** The internal notes on cases. Append-only, and destroyed in time. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Notes extends GenericRepository<Note, Long> {

    Note save(Note note);

    List<Note> findByPetitionOrderById(PetitionId petition);

    @Query("""
            SELECT id, petition, author_key, text, written_at FROM moderation_note WHERE author_key = :stored""")
    List<Note> findByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** What somebody wrote, the latest first. */
    default List<Note> by(PersonKey author, StoredKeys stored) {
        return stored.formsOf(author).stream()
                .flatMap(form -> findByStoredKey(form).stream())
                .sorted(Comparator.comparing(Note::writtenAt).reversed())
                .toList();
    }

    /** Notes written before an instant, on cases that wait for nobody any more. */
    @Query("""
            SELECT n.id, n.petition, n.author_key, n.text, n.written_at FROM moderation_note n
            JOIN petition p ON p.id = n.petition
            WHERE n.written_at < :writtenBefore AND p.state <> 'SUBMITTED'
                AND NOT EXISTS (SELECT 1 FROM appeal a WHERE a.petition = n.petition AND a.outcome IS NULL)
            LIMIT :limit""")
    List<Note> findOver(Instant writtenBefore, int limit);

    @Query("DELETE FROM moderation_note WHERE id = :id")
    int destroy(Long id);
}
