package kz.undeu.notification.follow;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.petition.PetitionId;

/** Reads and changes what addresses were asked to follow. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface FollowRequests extends GenericRepository<FollowRequest, Long> {

    List<FollowRequest> findByIdIn(Collection<Long> ids);

    List<FollowRequest> findByPetitionAndSubscriber(PetitionId petition, long subscriber);

    @Query("""
            SELECT id, petition, subscriber, language, organizer, person_key, asked_at, confirmed_at, token_nonce, token_hash,
                token_expires_at
            FROM follow_request WHERE token_hash = :hash""")
    Optional<FollowRequest> findByToken(@TypeDef(type = DataType.BYTE_ARRAY) byte[] hash);

    @Query("""
            SELECT id, petition, subscriber, language, organizer, person_key, asked_at, confirmed_at, token_nonce, token_hash,
                token_expires_at
            FROM follow_request WHERE person_key = :stored AND confirmed_at IS NULL""")
    List<FollowRequest> findUnconfirmedByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** What somebody asked for while signed in and no address has confirmed, whatever pepper the rows were written with. */
    default List<FollowRequest> askedBy(PersonKey key, StoredKeys stored) {
        return stored.formsOf(key).stream()
                .flatMap(form -> findUnconfirmedByStoredKey(form).stream())
                .toList();
    }

    FollowRequest save(FollowRequest request);

    /** The same caller asks again. */
    @Query("""
            UPDATE follow_request SET language = :language, organizer = :organizer, asked_at = :at, token_expires_at = :expiresAt
            WHERE id = :id""")
    void askAgain(long id, String language, boolean organizer, Instant at, Instant expiresAt);

    @Query("UPDATE follow_request SET confirmed_at = :at WHERE id = :id AND confirmed_at IS NULL")
    int confirm(long id, Instant at);

    @Query("DELETE FROM follow_request WHERE id = :id")
    int delete(long id);

    @Query("DELETE FROM follow_request WHERE petition = :petition AND subscriber = :subscriber")
    int deleteAll(PetitionId petition, long subscriber);

    /** Those whose time is over, confirmed or not. */
    @Query("""
            SELECT id, petition, subscriber, language, organizer, person_key, asked_at, confirmed_at, token_nonce, token_hash,
                token_expires_at
            FROM follow_request WHERE asked_at < :before LIMIT :limit""")
    List<FollowRequest> findOver(Instant before, int limit);
}
