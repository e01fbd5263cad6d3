package kz.undeu.client;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;

/** The machines of agencies. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AgencyClients extends GenericRepository<AgencyClient, ClientId> {

    AgencyClient save(AgencyClient client);

    Optional<AgencyClient> findById(ClientId id);

    List<AgencyClient> findByIdIn(Collection<ClientId> ids);

    List<AgencyClient> findAllOrderByCreatedAt();

    /** Takes everything from a machine; 0 when it is disabled already, and stays so by whom it was. */
    @Query(
            "UPDATE agency_client SET disabled_at = :at, disabled_by_key = :admin WHERE id = :id AND disabled_at IS NULL")
    int disable(
            ClientId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey admin,
            Instant at);

    /** Says which act disabled a machine, in the transaction that did. */
    @Query("UPDATE agency_client SET ended_act = :act WHERE id = :id")
    int endedBy(ClientId id, long act);

    @Query("SELECT id FROM agency_client WHERE created_by_key = :stored OR disabled_by_key = :stored")
    List<String> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** Those that somebody registered or disabled as an administrator, the latest first. */
    default List<AgencyClient> by(PersonKey admin, StoredKeys stored) {
        List<ClientId> ids = stored.formsOf(admin).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .distinct()
                .map(ClientId::new)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(AgencyClient::createdAt).reversed())
                        .toList();
    }

    /** Machines disabled before an instant of which an administrator is still known. */
    @Query("""
            SELECT id FROM agency_client
            WHERE disabled_at < :before AND COALESCE(created_by_key, disabled_by_key) IS NOT NULL LIMIT :limit""")
    List<String> findIdsWithAdministrators(Instant before, int limit);

    @Query("""
            UPDATE agency_client SET created_by_key = NULL, disabled_by_key = NULL
            WHERE id = :id AND disabled_at IS NOT NULL AND COALESCE(created_by_key, disabled_by_key) IS NOT NULL""")
    int forgetAdministrators(ClientId id);
}
