package kz.undeu.escalation.assignment;

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
import kz.undeu.identity.Sealed;
import kz.undeu.identity.StoredKeys;

/** The officers that agencies know of. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Colleagues extends GenericRepository<Colleague, ColleagueId> {

    Colleague save(Colleague colleague);

    Optional<Colleague> findByIdAndAgency(ColleagueId id, String agency);

    List<Colleague> findByIdIn(Collection<ColleagueId> ids);

    /** Those who can be given a case: who is forgotten cannot. */
    List<Colleague> findByAgencyAndPersonKeyIsNotNull(String agency);

    /** Makes two who take their first case at once take turns. */
    @Query("SELECT slug FROM agency WHERE slug = :agency FOR UPDATE")
    String lock(String agency);

    @Query("SELECT id FROM colleague WHERE person_key = :stored")
    List<String> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** What a person is to agencies: more than one when they changed the agency. */
    default List<Colleague> of(PersonKey person, StoredKeys stored) {
        List<ColleagueId> ids = stored.formsOf(person).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .map(ColleagueId::new)
                .toList();
        return ids.isEmpty() ? List.of() : findByIdIn(ids);
    }

    @Query("UPDATE colleague SET acted_at = :at, name_sealed = :name WHERE id = :id AND person_key IS NOT NULL")
    int acted(
            ColleagueId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = Sealed.Column.class) Sealed name,
            Instant at);

    /** Whether somebody has a case in hand that is not answered yet. */
    @Query("""
            SELECT COUNT(*) > 0 FROM assignment a JOIN escalation e ON e.id = a.escalation
            WHERE a.colleague = :id AND e.state IN ('FORWARDED', 'REGISTERED')""")
    boolean holdsOpenCase(ColleagueId id);

    /** Forgets in some rows who has not acted since an instant and has no open case in hand. */
    @Query("""
            UPDATE colleague c SET c.person_key = NULL, c.name_sealed = NULL
            WHERE c.person_key IS NOT NULL AND c.acted_at < :actedBefore
                AND NOT EXISTS (SELECT 1 FROM assignment a JOIN escalation e ON e.id = a.escalation
                    WHERE a.colleague = c.id AND e.state IN ('FORWARDED', 'REGISTERED'))
            LIMIT :limit""")
    int forget(Instant actedBefore, int limit);
}
