package kz.undeu.jurisdiction;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads jurisdictions. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Jurisdictions extends GenericRepository<Jurisdiction, JurisdictionCode> {

    Optional<Jurisdiction> findByCode(JurisdictionCode code);

    List<Jurisdiction> findAllOrderByCode();
}
