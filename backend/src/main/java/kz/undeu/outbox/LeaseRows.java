package kz.undeu.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The rows behind {@link Leases}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaseRows extends GenericRepository<Lease, String> {

    @Query("INSERT IGNORE INTO lease (name, holder, held_until) VALUES (:name, '', '2000-01-01')")
    void introduce(String name);

    /**
     * The last condition is of a clock that stepped back, or of another database server's that stands behind: nobody can
     * hold the lease for so long, and whoever held it may be dead. A step shorter than the lease takes nothing from a living
     * holder, and delays who follows a dead one by no more than the length.
     */
    @Query("""
            UPDATE lease SET holder = :holder, held_until = TIMESTAMPADD(SECOND, :seconds, NOW(6))
            WHERE name = :name AND (holder = :holder OR held_until <= NOW(6)
                OR held_until > TIMESTAMPADD(SECOND, 2 * :seconds, NOW(6)))""")
    int take(String name, String holder, long seconds);

    @Query("UPDATE lease SET held_until = NOW(6) WHERE name = :name AND holder = :holder")
    void giveBack(String name, String holder);
}
