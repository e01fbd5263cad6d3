package kz.undeu.jurisdiction;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicHolidays extends GenericRepository<PublicHoliday, Integer> {

    List<PublicHoliday> findAll();
}
