package kz.undeu.notification.notice;

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
import kz.undeu.petition.PetitionId;

/** Reads and adds notices. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Notices extends GenericRepository<Notice, Long> {

    /** Adds a notice unless there is one; 1 to the one caller who added it. */
    @Query("""
            INSERT IGNORE INTO notice (petition, kind, subject, facts, occurred_at, noticed_at)
            VALUES (:petition, :kind, :subject, :facts, :occurredAt, :noticedAt)""")
    int add(
            PetitionId petition,
            NoticeKind kind,
            long subject,
            @TypeDef(type = DataType.JSON) NoticeFacts facts,
            Instant occurredAt,
            Instant noticedAt);

    List<Notice> findByIdIn(Collection<Long> ids);

    List<Notice> findByPetitionOrderById(PetitionId petition);

    /** The oldest notice that is not handed to all yet. */
    @Query("""
            SELECT id, petition, kind, subject, facts, occurred_at, noticed_at, fanned_to, fanned_at FROM notice
            WHERE fanned_at IS NULL ORDER BY id LIMIT 1""")
    Optional<Notice> findWaiting();

    /** Takes a notice for the running transaction, with the subscriber it was handed to last. */
    @Query("""
            SELECT id, petition, kind, subject, facts, occurred_at, noticed_at, fanned_to, fanned_at FROM notice
            WHERE id = :id AND fanned_at IS NULL FOR UPDATE""")
    Optional<Notice> take(long id);

    @Query("UPDATE notice SET fanned_to = :subscriber WHERE id = :id")
    void handedTo(long id, long subscriber);

    @Query("UPDATE notice SET fanned_at = :at WHERE id = :id")
    void handedToAll(long id, Instant at);

    @Query("SELECT watched_to FROM notice_watch WHERE id = 1")
    Optional<Instant> findWatchedTo();

    @Query("""
            INSERT INTO notice_watch (id, watched_to) VALUES (1, :at)
            ON DUPLICATE KEY UPDATE watched_to = GREATEST(watched_to, VALUES(watched_to))""")
    void watchedTo(Instant at);
}
