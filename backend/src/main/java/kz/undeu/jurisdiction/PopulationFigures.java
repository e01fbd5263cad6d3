package kz.undeu.jurisdiction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads population figures. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface PopulationFigures extends GenericRepository<PopulationFigure, JurisdictionCode> {

    /** The latest figure whose date is not after the day. */
    @Query("""
            SELECT jurisdiction, as_of, population, source FROM population_figure
            WHERE jurisdiction = :jurisdiction AND as_of <= :day ORDER BY as_of DESC LIMIT 1""")
    Optional<PopulationFigure> findInForce(JurisdictionCode jurisdiction, LocalDate day);

    /** The latest figure of every jurisdiction whose date is not after the day. */
    @Query("""
            SELECT p.jurisdiction, p.as_of, p.population, p.source FROM population_figure p
            WHERE p.as_of = (SELECT MAX(q.as_of) FROM population_figure q
                             WHERE q.jurisdiction = p.jurisdiction AND q.as_of <= :day)""")
    List<PopulationFigure> findAllInForce(LocalDate day);
}
