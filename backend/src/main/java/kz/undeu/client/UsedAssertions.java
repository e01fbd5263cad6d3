package kz.undeu.client;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The assertions that were used and could be used again. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UsedAssertions extends GenericRepository<UsedAssertion, ClientId> {

    /** Uses an assertion; 0 when that has been done, on whatever replica. The primary key decides. */
    @Query(
            "INSERT IGNORE INTO client_assertion (client, jti_sha256, forget_at) VALUES (:client, :jtiSha256, :forgetAt)")
    int use(ClientId client, byte[] jtiSha256, Instant forgetAt);

    @Query("DELETE FROM client_assertion WHERE forget_at <= :at")
    int forget(Instant at);
}
