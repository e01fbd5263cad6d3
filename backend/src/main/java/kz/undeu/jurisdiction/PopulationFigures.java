package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Population figures; append-only. */
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

    int countByJurisdictionAndAsOf(JurisdictionCode jurisdiction, LocalDate asOf);

    /** Every figure with the act that entered it, the latest of a jurisdiction first. */
    @Query(
            "SELECT jurisdiction, as_of, population, source, act FROM population_figure ORDER BY jurisdiction, as_of DESC")
    List<Entered> findAllEntered();

    /** Enters a figure in the running transaction; returns 0 when there is one of that place and day. */
    @Query("""
            INSERT IGNORE INTO population_figure (jurisdiction, as_of, population, source, act)
            VALUES (:jurisdiction, :asOf, :population, :source, :act)""")
    int enter(JurisdictionCode jurisdiction, LocalDate asOf, long population, String source, long act);

    /**
     * A figure and how it came.
     *
     * @param act the id of the act that entered it, or null when it came with the product
     */
    @MappedEntity("population_figure")
    record Entered(
            JurisdictionCode jurisdiction,
            LocalDate asOf,
            long population,
            String source,
            @Nullable Long act) {}
}
