package kz.undeu.catalog.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;

/** Counts across petitions that are or were in the public list, as the other statistics have it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Platform extends GenericRepository<Petition, PetitionId> {

    @Query("SELECT COUNT(*) FROM petition WHERE state = 'OPEN'")
    long countCollecting();

    @Query("""
            SELECT COALESCE(SUM(t.signed - t.withdrawn - t.invalidated), 0)
            FROM tally t JOIN petition p ON p.id = t.petition WHERE p.opened_at IS NOT NULL""")
    long countSignatures();

    @Query("SELECT COUNT(*) FROM escalation WHERE forwarded_at IS NOT NULL")
    long countForwarded();

    @Query("SELECT COUNT(*) FROM escalation WHERE state = 'ANSWERED'")
    long countAnswered();
}
