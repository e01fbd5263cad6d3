package kz.undeu.client;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The machines of agencies. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AgencyClients extends GenericRepository<AgencyClient, ClientId> {

    AgencyClient save(AgencyClient client);

    Optional<AgencyClient> findById(ClientId id);

    List<AgencyClient> findAllOrderByCreatedAt();

    @Query("UPDATE agency_client SET disabled_at = :at WHERE id = :id AND disabled_at IS NULL")
    int disable(ClientId id, Instant at);
}
