package kz.undeu.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who did what for the whole site. Append-only, but that who did it is forgotten in time. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface StaffActs extends GenericRepository<StaffAct, Long> {

    /** What was done. */
    enum Kind {
        PAUSE_STARTED,
        PAUSE_ENDED,
        CALENDAR_ENTERED,
        CHANNEL_CHANGED,
        AGENCY_CHANGED,
        DELIVERY_ORDERED,
        CHANNEL_TESTED,
        TOPIC_CHANGED,
        POPULATION_ENTERED,
        RULE_PROPOSED,
        RULE_APPROVED,
        RULE_REFUSED,
        RULE_WITHDRAWN,
        ANSWER_RETURNED,
        REASON_KEPT,
        REASON_HIDDEN,
        CLIENT_REGISTERED,
        CLIENT_ENDED
    }

    StaffAct save(StaffAct act);

    /** Writes it down in the running transaction. */
    default void record(Kind kind, String subject, PersonKey by, Instant at) {
        save(new StaffAct(null, kind, subject, by, at, null));
    }

    @Query("SELECT id FROM staff_act WHERE actor_key = :stored")
    List<Long> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    List<StaffAct> findByIdIn(Collection<Long> ids);

    /** What somebody did, the latest first. */
    default List<StaffAct> by(PersonKey actor, StoredKeys stored) {
        List<Long> ids = stored.formsOf(actor).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(StaffAct::actedAt).reversed())
                        .toList();
    }

    /** Forgets who acted before an instant, in some rows. */
    @Query("""
            UPDATE staff_act SET actor_key = NULL, actor_name = NULL
            WHERE actor_key IS NOT NULL AND acted_at < :actedBefore LIMIT :limit""")
    int forgetActors(Instant actedBefore, int limit);
}
