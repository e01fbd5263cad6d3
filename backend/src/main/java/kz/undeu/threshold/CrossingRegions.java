package kz.undeu.threshold;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.RegionTally;

/** Where the signatures came from by which petitions reached their tiers. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface CrossingRegions extends GenericRepository<RegionTally, PetitionId> {

    /** In the order of the regions; empty for what was reached before this was kept. */
    @Query("""
            SELECT petition, region, in_force FROM crossing_region_tally
            WHERE petition = :petition AND tier = :tier ORDER BY region""")
    List<RegionTally> find(PetitionId petition, int tier);

    /** Keeps the counts as they are now in the running transaction, which holds the tally. */
    @Query("""
            INSERT INTO crossing_region_tally (petition, tier, region, in_force)
            SELECT petition, :tier, region, in_force FROM region_tally WHERE petition = :petition""")
    void keep(PetitionId petition, int tier);

    @Query("""
            UPDATE crossing_region_tally SET in_force = in_force - :change
            WHERE petition = :petition AND tier = :tier AND region = :region""")
    void takeBack(PetitionId petition, int tier, String region, long change);
}
