package kz.undeu.moderation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.PetitionId;

/** The rows behind {@link Locking}. Every comparison of times is the database's, which all replicas share. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EditLocks extends GenericRepository<EditLock, PetitionId> {

    @Query("""
            SELECT petition, holder_key, held_until FROM edit_lock
            WHERE petition = :petition AND held_until > UTC_TIMESTAMP(6)""")
    Optional<EditLock> findHeld(PetitionId petition);

    /** At most as many as there are moderators at work. */
    @Query("SELECT petition, holder_key, held_until FROM edit_lock WHERE held_until > UTC_TIMESTAMP(6)")
    List<EditLock> findAllHeld();

    /** The caller holds the petition's row and has seen that nobody else reads. */
    @Query("""
            INSERT INTO edit_lock (petition, holder_key, held_until)
            VALUES (:petition, :holder, TIMESTAMPADD(SECOND, :seconds, UTC_TIMESTAMP(6)))
            ON DUPLICATE KEY UPDATE holder_key = VALUES(holder_key), held_until = VALUES(held_until)""")
    void take(
            PetitionId petition,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey holder,
            long seconds);

    @Query("DELETE FROM edit_lock WHERE petition = :petition")
    void remove(PetitionId petition);

    @Query("DELETE FROM edit_lock WHERE held_until <= UTC_TIMESTAMP(6)")
    void removeOver();
}
