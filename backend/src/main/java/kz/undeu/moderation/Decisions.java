package kz.undeu.moderation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** The decisions of moderators. Append-only. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Decisions extends GenericRepository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByPetitionOrderById(PetitionId petition);
}
