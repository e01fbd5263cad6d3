package kz.undeu.agency;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.JurisdictionCode;

/** Reads agencies. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Agencies extends GenericRepository<Agency, String> {

    Optional<Agency> findBySlug(String slug);

    Optional<Agency> findByKindAndJurisdiction(AgencyKind kind, JurisdictionCode jurisdiction);

    List<Agency> findAllOrderBySlug();
}
