package kz.undeu.petition.team;

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
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.StoredKeys;
import kz.undeu.petition.PetitionId;

/** Reads and changes who works on petitions. Whoever changes it holds the petition's row. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface CoOrganizers extends GenericRepository<CoOrganizer, CoOrganizerId> {

    CoOrganizer save(CoOrganizer coOrganizer);

    List<CoOrganizer> findByPetitionInOrderByAcceptedAt(Collection<PetitionId> petitions);

    List<CoOrganizer> findByIdIn(Collection<CoOrganizerId> ids);

    @Query("SELECT id FROM co_organizer WHERE person_key = :stored")
    List<String> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** Where somebody takes or took part, the latest first, whatever pepper the rows were written with. */
    default List<CoOrganizer> of(PersonKey key, StoredKeys stored) {
        List<CoOrganizerId> ids = stored.formsOf(key).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .map(CoOrganizerId::new)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(CoOrganizer::acceptedAt).reversed())
                        .toList();
    }

    /** Who left comes back. */
    @Query("""
            UPDATE co_organizer SET name_sealed = :name, accepted_at = :at, left_at = NULL
            WHERE petition = :petition AND id = :id AND left_at IS NOT NULL""")
    int comeBack(
            PetitionId petition,
            CoOrganizerId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = Sealed.Column.class) Sealed name,
            Instant at);

    /** Who leaves has no name here any more. Returns 0 when they had left already. */
    @Query("""
            UPDATE co_organizer SET name_sealed = NULL, left_at = :at
            WHERE petition = :petition AND id = :id AND left_at IS NULL""")
    int leave(PetitionId petition, CoOrganizerId id, Instant at);

    /** That somebody ever took part is gone. */
    @Query("DELETE FROM co_organizer WHERE petition = :petition AND id = :id")
    int forget(PetitionId petition, CoOrganizerId id);

    /** That anybody ever took part is gone, once nothing can be decided any more; returns how many there were. */
    @Query("DELETE FROM co_organizer WHERE petition = :petition")
    int forgetAll(PetitionId petition);
}
