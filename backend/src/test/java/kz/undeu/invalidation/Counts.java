package kz.undeu.invalidation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Counts rows the way the tests want to see them, past the tally. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Counts extends GenericRepository<Invalidation, InvalidationId> {

    @Query("SELECT COUNT(*) FROM signature WHERE petition = :petition AND state = :state")
    long signatures(PetitionId petition, String state);

    @Query("SELECT event_index FROM event WHERE petition = :petition ORDER BY event_index")
    List<Long> eventIndexes(PetitionId petition);

    @Query("SELECT COUNT(DISTINCT refers_to) FROM event WHERE petition = :petition AND kind = :kind")
    long references(PetitionId petition, String kind);

    @Query("SELECT DISTINCT reason_code FROM event WHERE petition = :petition AND kind = 'INVALIDATE'")
    List<String> reasons(PetitionId petition);

    @Query("SELECT COALESCE(SUM(in_force), 0) FROM region_tally WHERE petition = :petition")
    long inRegions(PetitionId petition);

    @Query("SELECT COALESCE(SUM(change_in_force), 0) FROM hour_tally WHERE petition = :petition")
    long inHours(PetitionId petition);
}
