package kz.undeu.agency;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads topics. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Topics extends GenericRepository<Topic, String> {

    Optional<Topic> findBySlug(String slug);

    List<Topic> findAllOrderBySlug();
}
