package kz.undeu.petition;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import kz.undeu.jurisdiction.JurisdictionCode;

/** Counts drafts and submitted petitions: those that a change of rules still concerns. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface UnpublishedPetitions extends GenericRepository<Petition, PetitionId> {

    @Query("SELECT COUNT(*) FROM petition WHERE topic = :topic AND state IN ('DRAFT', 'SUBMITTED')")
    int countByTopic(String topic);

    @Query("SELECT COUNT(*) FROM petition WHERE jurisdiction = :jurisdiction AND state IN ('DRAFT', 'SUBMITTED')")
    int countByJurisdiction(JurisdictionCode jurisdiction);
}
