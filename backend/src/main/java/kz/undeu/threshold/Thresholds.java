package kz.undeu.threshold;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** The frozen thresholds of petitions. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Thresholds extends GenericRepository<Threshold, PetitionId> {

    List<Threshold> saveAll(Iterable<Threshold> thresholds);

    List<Threshold> findByPetitionOrderByTier(PetitionId petition);

    List<Threshold> findByPetitionInOrderByTier(Collection<PetitionId> petitions);

    Optional<Threshold> findByPetitionAndTier(PetitionId petition, int tier);

    /** Marks a tier reached; returns 1 to the one caller who may announce it and 0 to all later ones. */
    @Query("""
            UPDATE threshold SET reached_at = :at, reached_event_index = :eventIndex
            WHERE petition = :petition AND tier = :tier AND reached_at IS NULL""")
    int markReached(PetitionId petition, int tier, Instant at, long eventIndex);
}
