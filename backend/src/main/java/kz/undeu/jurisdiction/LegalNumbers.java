package kz.undeu.jurisdiction;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the numbers that rules set. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface LegalNumbers extends GenericRepository<LegalNumbers.Row, LegalNumber> {

    @Query("""
            SELECT value FROM legal_number WHERE name = :name AND effective_from <= :day
            ORDER BY effective_from DESC LIMIT 1""")
    Optional<Integer> findInForce(LegalNumber name, LocalDate day);

    @Query("""
            SELECT basis FROM legal_number WHERE name = :name AND effective_from <= :day
            ORDER BY effective_from DESC LIMIT 1""")
    Optional<String> findBasis(LegalNumber name, LocalDate day);

    @Query("""
            SELECT name, effective_from, value FROM legal_number WHERE name IN (:names)
            ORDER BY name, effective_from DESC""")
    List<Row> findRows(List<LegalNumber> names);

    /**
     * Every number with its whole history, the latest first. Of those that this version knows: beside a newer one, or after
     * it was taken back, the table names more.
     */
    default List<Row> findAllRows() {
        return findRows(List.of(LegalNumber.values()));
    }

    /**
     * The number in force on a day.
     *
     * @throws IllegalStateException when no row says it: the seed data is incomplete
     */
    default int inForce(LegalNumber name, LocalDate day) {
        return findInForce(name, day)
                .orElseThrow(() -> new IllegalStateException("no legal number " + name + " on " + day));
    }

    /** A number and the day from which it counts. */
    @MappedEntity("legal_number")
    record Row(LegalNumber name, LocalDate effectiveFrom, int value) {}
}
