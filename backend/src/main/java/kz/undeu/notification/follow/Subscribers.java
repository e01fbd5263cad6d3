package kz.undeu.notification.follow;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Sealed;

/** Reads and changes the addresses that follow petitions. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Subscribers extends GenericRepository<Subscriber, Long> {

    Optional<Subscriber> findById(long id);

    List<Subscriber> findByIdIn(Collection<Long> ids);

    @Query("SELECT id FROM subscriber WHERE address_hash = :hash")
    Optional<Long> findIdByHash(@TypeDef(type = DataType.BYTE_ARRAY) byte[] hash);

    /** Adds an address, unless another was quicker. */
    @Query("""
            INSERT IGNORE INTO subscriber (id, address_hash, address, language, pace, asked_on, asked, created_at)
            VALUES (:id, :hash, :address, :language, 'AT_ONCE', :today, 0, :at)""")
    void introduce(
            long id,
            @TypeDef(type = DataType.BYTE_ARRAY) byte[] hash,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = Sealed.Column.class) Sealed address,
            String language,
            LocalDate today,
            Instant at);

    @Query("UPDATE subscriber SET language = :language WHERE id = :id")
    void speak(long id, String language);

    @Query("UPDATE subscriber SET language = :language, pace = :pace WHERE id = :id")
    int prefer(long id, String language, Pace pace);

    @Query("UPDATE subscriber SET refused = 0, mailed_at = :at WHERE id = :id")
    void mailed(long id, Instant at);

    @Query("UPDATE subscriber SET refused = refused + 1 WHERE id = :id")
    void refused(long id);

    /** Deletes an address that refused too often, with all it follows. */
    @Query("DELETE FROM subscriber WHERE id = :id AND refused >= :most")
    int deleteRefused(long id, int most);

    @Query("DELETE FROM subscriber WHERE id = :id")
    int delete(long id);

    /** Deletes an address that neither follows anything nor was asked to. */
    @Query("""
            DELETE FROM subscriber WHERE id = :id
                AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.subscriber = subscriber.id)
                AND NOT EXISTS (SELECT 1 FROM follow_request r WHERE r.subscriber = subscriber.id)""")
    int deleteIfFollowsNothing(long id);
}
