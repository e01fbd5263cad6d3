package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.petition.PetitionId;

/** Reads and changes who follows what. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Follows extends GenericRepository<Follow, PetitionId> {

    List<Follow> findBySubscriberIn(Collection<Long> subscribers);

    List<Follow> findBySubscriberOrderByAskedAt(long subscriber);

    @Query("""
            SELECT petition, subscriber, language, organizer, person_key, asked_at, confirmed_at
            FROM follow WHERE person_key = :stored AND confirmed_at IS NOT NULL""")
    List<Follow> findByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** What somebody asked for while signed in and the address confirmed, whatever pepper the rows were written with. */
    default List<Follow> askedBy(PersonKey key, StoredKeys stored) {
        return stored.formsOf(key).stream()
                .flatMap(form -> findByStoredKey(form).stream())
                .toList();
    }

    /**
     * An address follows from here on. Where it did before, for whom stays: else whoever asks it once more could end what
     * another asked for.
     */
    @Query("""
            INSERT INTO follow (petition, subscriber, language, organizer, person_key, asked_at, confirmed_at)
            VALUES (:petition, :subscriber, :language, :organizer, :personKey, :askedAt, :at)
            ON DUPLICATE KEY UPDATE language = VALUES(language), organizer = organizer OR VALUES(organizer),
                person_key = CASE WHEN confirmed_at IS NULL THEN VALUES(person_key) ELSE person_key END,
                asked_at = CASE WHEN confirmed_at IS NULL THEN VALUES(asked_at) ELSE asked_at END,
                confirmed_at = COALESCE(confirmed_at, VALUES(confirmed_at))""")
    void begin(
            PetitionId petition,
            long subscriber,
            String language,
            boolean organizer,
            @Nullable @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey personKey,
            Instant askedAt,
            Instant at);

    @Query("DELETE FROM follow WHERE petition = :petition AND subscriber = :subscriber")
    int delete(PetitionId petition, long subscriber);

    /** Those who asked before requests were apart, and did not confirm in time. */
    @Query("""
            SELECT petition, subscriber, language, organizer, person_key, asked_at, confirmed_at
            FROM follow WHERE confirmed_at IS NULL AND asked_at < :before LIMIT :limit""")
    List<Follow> findUnconfirmed(Instant before, int limit);

    /** Some of those who follow petitions that closed long ago and wait for no agency. */
    @Query("""
            SELECT f.petition, f.subscriber, f.language, f.organizer, f.person_key, f.asked_at, f.confirmed_at
            FROM petition p JOIN follow f ON f.petition = p.id
            WHERE ((p.state = 'CLOSED' AND p.closed_at < :closedBefore)
                OR (p.state = 'REJECTED' AND p.submitted_at < :closedBefore))
                AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.petition = p.id AND e.state <> 'ANSWERED')
                AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.petition = p.id AND e.answered_at >= :closedBefore)
            LIMIT :limit""")
    List<Follow> findOfEnded(Instant closedBefore, int limit);
}
