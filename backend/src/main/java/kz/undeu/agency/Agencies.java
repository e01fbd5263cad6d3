package kz.undeu.agency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.JurisdictionCode;

/** Reads agencies. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Agencies extends GenericRepository<Agency, String> {

    Optional<Agency> findBySlug(String slug);

    Optional<Agency> findByKindAndJurisdiction(AgencyKind kind, JurisdictionCode jurisdiction);

    List<Agency> findAllOrderBySlug();

    /** Disables an agency; 0 when it is already. */
    @Query("UPDATE agency SET disabled_at = :at WHERE slug = :slug AND disabled_at IS NULL")
    int disable(String slug, Instant at);

    @Query("UPDATE agency SET disabled_at = NULL WHERE slug = :slug AND disabled_at IS NOT NULL")
    int enable(String slug);
}
