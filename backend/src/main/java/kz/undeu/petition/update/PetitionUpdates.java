package kz.undeu.petition.update;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** Reads and adds news of petitions. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface PetitionUpdates extends GenericRepository<PetitionUpdate, PetitionId> {

    PetitionUpdate save(PetitionUpdate update);

    Optional<PetitionUpdate> findByPetitionAndNumber(PetitionId petition, int number);

    @Query("""
            SELECT petition, number, title, text, published_at FROM petition_update
            WHERE petition = :petition ORDER BY number DESC LIMIT 1""")
    Optional<PetitionUpdate> findLatest(PetitionId petition);

    /** All news of a petition, the first comes first. */
    List<PetitionUpdate> findByPetitionOrderByNumber(PetitionId petition);

    /** News before a number, the latest first. */
    @Query("""
            SELECT petition, number, title, text, published_at FROM petition_update
            WHERE petition = :petition AND number < :before ORDER BY number DESC LIMIT :limit""")
    List<PetitionUpdate> findBefore(PetitionId petition, long before, int limit);
}
