package kz.undeu.signature;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Counts rows the way the tests want to see them, past the tally. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Ledger extends GenericRepository<Tally, PetitionId> {

    @Query("SELECT event_index FROM event WHERE petition = :petition ORDER BY event_index")
    List<Long> eventIndexes(PetitionId petition);

    @Query("DELETE FROM region_tally WHERE petition = :petition AND region = :region")
    void forgetRegion(PetitionId petition, String region);

    @Query("SELECT COUNT(*) FROM signature WHERE petition = :petition AND state = 'IN_FORCE'")
    long signaturesInForce(PetitionId petition);

    @Query("SELECT COUNT(*) FROM signature WHERE petition = :petition AND origin IS NOT NULL")
    long origins(PetitionId petition);
}
