package kz.undeu.threshold;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** The regions that count for the spread of thresholds. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface SpreadPlaces extends GenericRepository<SpreadPlace, PetitionId> {

    List<SpreadPlace> saveAll(Iterable<SpreadPlace> places);

    List<SpreadPlace> findByPetitionOrderByTierAndRegion(PetitionId petition);
}
