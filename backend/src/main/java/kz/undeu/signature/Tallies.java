package kz.undeu.signature;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** Reads tallies. Only {@link TallyWriting} changes them, and what starts and ends a collection. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Tallies extends GenericRepository<Tally, PetitionId> {

    Optional<Tally> findByPetition(PetitionId petition);

    List<Tally> findByPetitionIn(Collection<PetitionId> petitions);

    @Query("SELECT petition, region, in_force FROM region_tally WHERE petition = :petition ORDER BY region")
    List<RegionTally> findRegions(PetitionId petition);

    @Query("SELECT petition, hour, change_in_force FROM hour_tally WHERE petition = :petition ORDER BY hour")
    List<HourTally> findHours(PetitionId petition);

    @Query("""
            INSERT INTO tally (petition, accepts, next_index, signed, withdrawn, invalidated, changed_at,
                pepper_version)
            VALUES (:petition, TRUE, 0, 0, 0, 0, :at, :pepperVersion)""")
    void start(PetitionId petition, Instant at, int pepperVersion);

    @Query("""
            INSERT INTO region_tally (petition, region, in_force)
            SELECT :petition, code, 0 FROM jurisdiction""")
    void startRegions(PetitionId petition);

    @Query("UPDATE tally SET accepts = FALSE WHERE petition = :petition")
    void stopAccepting(PetitionId petition);
}
