package kz.undeu.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The versions of the peppers that are in use. Append-only. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActivatedPeppers extends GenericRepository<PepperVersions.Row, Integer> {

    @Query("SELECT MAX(version) FROM pepper_version")
    int latest();

    @Query("INSERT IGNORE INTO pepper_version (version, activated_at) VALUES (:version, :at)")
    void activate(int version, Instant at);
}
