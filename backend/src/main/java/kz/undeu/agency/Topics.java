package kz.undeu.agency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Topics. Only administrators change them, through their own module, which keeps what they were. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Topics extends GenericRepository<Topic, String> {

    Optional<Topic> findBySlug(String slug);

    List<Topic> findAllOrderBySlug();

    int countByAgency(String agency);

    Topic save(Topic topic);

    Topic update(Topic topic);

    /** Locks all of them until the transaction ends. */
    @Query("SELECT slug FROM topic ORDER BY slug FOR UPDATE")
    List<String> lockAll();
}
