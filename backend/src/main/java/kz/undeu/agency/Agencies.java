package kz.undeu.agency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.JurisdictionCode;

/** Agencies. Only administrators change them, through their own module, which keeps what they were. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Agencies extends GenericRepository<Agency, String> {

    Optional<Agency> findBySlug(String slug);

    Optional<Agency> findByKindAndJurisdiction(AgencyKind kind, JurisdictionCode jurisdiction);

    List<Agency> findAllOrderBySlug();

    Agency save(Agency agency);

    Agency update(Agency agency);

    /** Locks all of them until the transaction ends. */
    @Query("SELECT slug FROM agency ORDER BY slug FOR UPDATE")
    List<String> lockAll();
}
